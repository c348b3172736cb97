import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../use-text.ts';

interface Props {
  tone: 'danger' | 'warning' | 'plain';
  testId: string;
  title: ReactNode;
  detail?: ReactNode;
  action?: ReactNode;
  onDismiss?: () => void;
}

export function Note({ tone, testId, title, detail, action, onDismiss }: Props) {
  const { t } = useText();
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
          aria-label={t('popup.dismiss')}
          data-testid="dismiss"
          onClick={onDismiss}
        >
          <X size="1rem" />
        </button>
      ) : null}
    </div>
  );
}
