import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { CostlyButton } from '../../shared/controls/CostlyButton.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';

type Question = 'cancel' | 'another';

interface CancelControlProps {
  rental: LiveRental;
  /** No code came in the usual time, so another number is one click away. */
  late: boolean;
  /** Null if no replacement can be rented. */
  another: { priceMinor: number; pending: boolean; run(): void } | null;
  children: ReactNode;
}

/** Cancels in two steps. The first says what it costs. */
export function CancelControl({ rental, late, another, children }: CancelControlProps) {
  const { t, money } = useText();
  const [asking, setAsking] = useState<Question | null>(null);
  /** The question that was answered with no, so that its button has the focus again. */
  const [kept, setKept] = useState<Question | null>(null);
  const cancel = useCommand('rental.cancel');
  const refunded = rental.messages.length === 0;
  const busy = cancel.pending || another?.pending || rental.state === 'cancelling';
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
            key="keep"
            ref={takeFocus}
            className="button small"
            data-testid="cancel-keep"
            onKeyDown={ignoreRepeat}
            onClick={() => {
              setKept(asking);
              setAsking(null);
            }}
          >
            {t('popup.keep')}
          </button>
          <CostlyButton
            key="confirm"
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
              key="another"
              ref={kept === 'another' ? takeFocus : undefined}
              order={rental.key}
              className="button small"
              testId="try-another"
              onPress={late ? another.run : () => setAsking('another')}
            >
              {late ? t('popup.replaceFor', { price: money(another.priceMinor) }) : t('popup.replace')}
            </CostlyButton>
          ) : null}
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
        </>
      )}
    </>
  );
}

/** One function for all renders, so that it is called when the button appears. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** Holding a key must not go on to answer what it asked. */
function ignoreRepeat(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
