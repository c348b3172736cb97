import { RotateCcw } from 'lucide-react';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { BusyLabel } from '../../shared/controls/BusyLabel.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { RerentButton } from '../../shared/controls/RerentButton.tsx';
import { refusalMessage } from '../../shared/messages/refusal-messages.ts';
import { OfRental } from '../../shared/OfRental.tsx';
import { useRerent } from '../../shared/use-rerent.ts';
import { useText } from '../../shared/use-text.ts';

export function RerentControl({ rental }: { rental: PastRental }) {
  const text = useText();
  const { t, money } = text;
  const { service, phone } = rental;
  const { step, check, isChecking, checkError, forget, rerent } = useRerent(service, phone);

  if (rental.status === 'active') return null;
  if (rerent.isDone) {
    return (
      <p role="status" className="rerent-text" data-testid="rerented">
        {t('options.history.again.done')}
      </p>
    );
  }
  if (step.at === 'offered') {
    return (
      <>
        <RerentButton
          service={service}
          number={step.number}
          rerent={rerent}
          className="button primary small"
          testId="rerent-confirm"
        >
          {t('options.history.again.rent', { price: money(step.number.priceMinor) })}
        </RerentButton>
        <button type="button" className="button small" onClick={forget}>
          {t('options.cancel')}
        </button>
        {rerent.error ? <ErrorNote code={rerent.error.code} about={{ service }} /> : null}
      </>
    );
  }
  if (step.at === 'refused' || rental.rentable === false) {
    return (
      <p role="status" className="muted rerent-text" data-testid="not-rentable">
        {refusalMessage(text, step.at === 'refused' ? step.reason : rental.rentableReason)}
      </p>
    );
  }
  return (
    <>
      <button
        type="button"
        className="button small"
        data-testid="rerent"
        aria-busy={isChecking || undefined}
        onClick={() => isChecking || check()}
      >
        <BusyLabel busy={isChecking} words={t('options.history.again.checking')}>
          <RotateCcw size="0.875rem" aria-hidden="true" />
          {t('options.history.again.check')}
        </BusyLabel>
        <OfRental {...rental} />
      </button>
      {checkError ? <ErrorNote code={checkError.code} about={{ service }} onRetry={check} /> : null}
    </>
  );
}
