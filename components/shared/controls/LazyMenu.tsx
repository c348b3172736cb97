import { type ComponentProps, type ReactElement, type ReactNode, Suspense, useState } from 'react';

interface LazyMenuProps {
  label: string;
  icon: ReactElement;
  testId: string;
  /** Reads the menu's code ahead, when someone is about to open it. */
  preload(): Promise<unknown>;
  /** The menu itself, open, given its button. */
  children(trigger: ReactElement): ReactNode;
}

/** A menu behind an icon, whose code is read when it is wanted: most who open the view never open it. */
export function LazyMenu({ label, icon, testId, preload, children }: LazyMenuProps) {
  const [wanted, setWanted] = useState(false);
  const look = { 'aria-label': label, title: label, 'data-testid': testId, icon };
  const button = <Trigger {...look} />;
  if (wanted) return <Suspense fallback={button}>{children(button)}</Suspense>;
  return (
    <Trigger
      {...look}
      onPointerEnter={() => void preload()}
      onFocus={() => void preload()}
      onClick={() => setWanted(true)}
    />
  );
}

function Trigger({ icon, ...props }: ComponentProps<'button'> & { icon: ReactElement }) {
  return (
    <button aria-haspopup="menu" {...props} type="button" className="icon-button">
      {icon}
    </button>
  );
}
