import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

interface TabsProps<Value extends string> {
  label: string;
  value: Value;
  tabs: readonly { value: Value; label: ReactNode; testId?: string }[];
  onChange(value: Value): void;
  /** Below the tabs, whichever is open, so that what is said there moves none of them. */
  messages: ReactNode;
  children: ReactNode;
}

export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, value, tabs, onChange, messages, children } = props;
  return (
    <Base.Root
      render={<main />}
      className="tabs"
      value={value}
      onValueChange={(next) => onChange(next as Value)}
    >
      <Base.List className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} className="tab" value={tab.value} data-testid={tab.testId}>
            {tab.label}
          </Base.Tab>
        ))}
        <Base.Indicator className="tab-indicator" />
      </Base.List>
      {messages}
      {children}
    </Base.Root>
  );
}

export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Base.Panel className="tab-panel" value={value} tabIndex={-1} data-focus-home>
      {children}
    </Base.Panel>
  );
}
