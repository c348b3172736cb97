import { type ReactNode, useState } from 'react';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { CostlyButton } from '../../shared/controls/CostlyButton.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';

interface CancelControlProps {
  rental: LiveRental;
  /** No code came in the usual time, so giving the number up is offered more visibly. */
  late: boolean;
  /** Null if no replacement can be rented. */
  another: { priceMinor: number; pending: boolean; run(): void } | null;
  children: ReactNode;
}

/** Cancels in two steps. The first says what it costs. */
export function CancelControl({ rental, late, another, children }: CancelControlProps) {
  const { t, money } = useText();
  const [asking, setAsking] = useState<'cancel' | 'another' | null>(null);
  const cancel = useCommand('rental.cancel');
  const refunded = rental.messages.length === 0;
  const busy = cancel.pending || another?.pending || rental.state === 'cancelling';
  const look = late ? 'button small' : 'quiet';
  const price = money(rental.priceMinor);
  if (busy) return refunded ? null : <span className="muted">{t('popup.releasing')}</span>;

  const run = () => void cancel.run({ key: rental.key }).then(() => setAsking(null));
  const confirm = () => {
    if (asking === 'cancel') return run();
    setAsking(null);
    another?.run();
  };
  const question = () => {
    if (asking === 'another' && another)
      return t('popup.anotherQuestion', { price, next: money(another.priceMinor) });
    return refunded ? t('popup.cancelQuestion', { price }) : t('popup.releaseQuestion');
  };

  return (
    <>
      {cancel.error ? (
        <ErrorNote
          code={cancel.error.code}
          about={{ retryAfterMs: cancel.error.retryAfterMs }}
          onRetry={run}
          order={question()}
        />
      ) : null}
      {asking ? (
        <>
          <span className="cancel-question">{question()}</span>
          <button
            type="button"
            className="button small"
            data-testid="cancel-keep"
            onClick={() => setAsking(null)}
          >
            {t('popup.keep')}
          </button>
          <CostlyButton
            order={question()}
            className="button small danger"
            testId={asking === 'cancel' ? 'cancel-confirm' : 'another-confirm'}
            onPress={confirm}
          >
            {asking === 'another' ? t('popup.replace') : refunded ? t('popup.cancelIt') : t('popup.release')}
          </CostlyButton>
        </>
      ) : (
        <>
          {children}
          {another ? (
            <CostlyButton
              order={rental.key}
              className={look}
              testId="try-another"
              onPress={late ? another.run : () => setAsking('another')}
            >
              {late ? t('popup.replaceFor', { price: money(another.priceMinor) }) : t('popup.replace')}
            </CostlyButton>
          ) : null}
          <button type="button" className={look} data-testid="cancel" onClick={() => setAsking('cancel')}>
            {refunded ? t('popup.cancelRefund', { price }) : t('popup.releaseNoRefund')}
          </button>
        </>
      )}
    </>
  );
}
