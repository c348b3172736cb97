import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';

interface BusyLabelProps {
  busy: boolean;
  /** Said while it works. */
  words: string;
  children: ReactNode;
}

/**
 * What a button with `aria-busy` says. The words of its work take the label's room, so that nothing around it moves. Such a
 * button is not `disabled`, which would cost it the focus, so its owner ignores presses meanwhile.
 */
export function BusyLabel({ busy, words, children }: BusyLabelProps) {
  if (!busy) return children;
  return (
    <>
      <span className="busy-label">{children}</span>
      <span className="busy-words">
        <LoaderCircle size="0.875rem" aria-hidden="true" />
        {words}
      </span>
    </>
  );
}
