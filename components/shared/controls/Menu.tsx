import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';

interface MenuProps {
  trigger: ReactElement;
  testId?: string;
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

export function Menu({ trigger, testId, defaultOpen = false, onOpenChange, children }: MenuProps) {
  return (
    <Base.Root modal={false} defaultOpen={defaultOpen} onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        {/* Fixed, because before it is positioned it would widen a right-to-left page. */}
        <Base.Positioner
          className="menu-place"
          positionMethod="fixed"
          align="end"
          sideOffset={4}
          collisionPadding={8}
        >
          <Base.Popup className="menu" data-testid={testId}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface ItemProps {
  children: ReactNode;
  testId?: string;
}

export function MenuItem({ onClick, testId, children }: ItemProps & { onClick: () => void }) {
  return (
    <Base.Item className="menu-item" data-testid={testId} onClick={onClick}>
      {children}
    </Base.Item>
  );
}

interface MenuCheckProps extends ItemProps {
  checked: boolean;
  onChange(checked: boolean): void;
}

/** Stays open, so that the change is visible. */
export function MenuCheck({ checked, onChange, testId, children }: MenuCheckProps) {
  return (
    <Base.CheckboxItem
      className="menu-item"
      checked={checked}
      onCheckedChange={onChange}
      data-testid={testId}
    >
      <span className="menu-words">{children}</span>
      <span className="switch-track" data-checked={checked ? '' : undefined} aria-hidden="true">
        <span className="switch-thumb" />
      </span>
    </Base.CheckboxItem>
  );
}

interface MenuChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: ReactNode }[];
  onChange(value: Value): void;
}

export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: MenuChoiceProps<Value>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)}>
      <Base.GroupLabel className="menu-label">{label}</Base.GroupLabel>
      {options.map((option) => (
        <Base.RadioItem key={option.value} className="menu-item" value={option.value} closeOnClick>
          <span className="menu-words">{option.label}</span>
          <Base.RadioItemIndicator>
            <Check size="1rem" aria-hidden="true" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="menu-separator" />;
}
