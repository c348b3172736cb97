import { type ComponentProps, type ReactElement, type ReactNode, Suspense, useState } from 'react';

interface LazyMenuProps {
  label: string;
  icon: ReactElement;
  testId: string;
  /** Loads the menu's code when the user is about to open it. */
  preload(): Promise<unknown>;
  children(trigger: ReactElement): ReactNode;
}

/** A menu whose code loads on demand, since most users never open it. */
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
