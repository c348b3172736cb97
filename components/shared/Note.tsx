import { X } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  tone: 'danger' | 'warning' | 'plain';
  testId: string;
  title: ReactNode;
  detail?: ReactNode;
  action?: ReactNode;
  onDismiss?: () => void;
}

/** A sentence that needs the user's eye, and what to do about it. */
export function Note({ tone, testId, title, detail, action, onDismiss }: Props) {
  return (
    <div className={`note ${tone}`} role={tone === 'danger' ? 'alert' : 'status'} data-testid={testId}>
      <p className="note-words">
        <strong>{title}</strong>
        {detail ? <span>{detail}</span> : null}
      </p>
      {action}
      {onDismiss ? (
        <button
          type="button"
          className="icon-button"
          aria-label="Dismiss"
          data-testid="dismiss"
          onClick={onDismiss}
        >
          <X size={16} />
        </button>
      ) : null}
    </div>
  );
}
