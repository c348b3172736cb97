import { type ReactNode, useState } from 'react';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { CostlyButton } from '../../shared/controls/CostlyButton.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { CancelQuestion } from './CancelQuestion.tsx';
import { ignoreRepeat, takeFocus } from './careful-keys.ts';
import type { AnotherNumber } from './use-another-number.ts';

type Question = 'cancel' | 'another';

interface CancelControlProps {
  rental: LiveRental;
  /** No code came in the usual time, so another number is one click away. */
  late: boolean;
  /** Its site does not accept it, so giving it up is one click away. */
  refused: boolean;
  /** Null if no replacement can be rented. */
  another: AnotherNumber | null;
  children: ReactNode;
}

/** Cancels in two steps. The first says what it costs. */
export function CancelControl({ rental, late, refused, another, children }: CancelControlProps) {
  const { t, money } = useText();
  const [asking, setAsking] = useState<Question | null>(null);
  /** The question that was answered with no, so that its button has the focus again. */
  const [kept, setKept] = useState<Question | null>(null);
  const cancel = useCommand('rental.cancel');
  const refunded = rental.messages.length === 0;
  const busy = cancel.pending || another?.pending || rental.state === 'cancelling';
  const price = money(rental.priceMinor);
  const atOnce = (late || refused) && another?.capMinor === null;
  if (busy) return refunded ? null : <span className="muted">{t('popup.releasing')}</span>;

  const run = () => void cancel.run({ key: rental.key }).then(() => setAsking(null));
  const confirm = () => {
    if (asking === 'cancel') return run();
    setAsking(null);
    another?.run();
  };
  const question = () => {
    if (asking === 'another' && another && another.capMinor !== null)
      return t('popup.anotherAboveCap', {
        next: money(another.priceMinor),
        cap: money(another.capMinor),
        price,
      });
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
        <CancelQuestion
          question={question()}
          yes={
            asking === 'another' ? t('popup.replace') : refunded ? t('popup.cancelIt') : t('popup.release')
          }
          yesTestId={asking === 'cancel' ? 'cancel-confirm' : 'another-confirm'}
          onYes={confirm}
          onNo={() => {
            setKept(asking);
            setAsking(null);
          }}
        />
      ) : (
        <>
          {children}
          {another ? (
            <CostlyButton
              key="another"
              ref={kept === 'another' ? takeFocus : undefined}
              order={rental.key}
              className="button small"
              testId="try-another"
              onPress={atOnce ? another.run : () => setAsking('another')}
            >
              {atOnce ? t('popup.replaceFor', { price: money(another.priceMinor) }) : t('popup.replace')}
            </CostlyButton>
          ) : null}
          {refused ? (
            <CostlyButton
              key="cancel-now"
              order={rental.key}
              className="button small"
              testId="cancel"
              onPress={run}
            >
              {t('popup.cancelRefund', { price })}
            </CostlyButton>
          ) : (
            <button
              type="button"
              key="cancel"
              ref={kept === 'cancel' ? takeFocus : undefined}
              className="button small"
              data-testid="cancel"
              onKeyDown={ignoreRepeat}
              onClick={() => setAsking('cancel')}
            >
              {refunded ? t('popup.cancelRefund', { price }) : t('popup.releaseNoRefund')}
            </button>
          )}
        </>
      )}
    </>
  );
}
