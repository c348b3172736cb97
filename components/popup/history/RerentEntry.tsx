import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { BusyLabel } from '../../shared/controls/BusyLabel.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { RerentButton } from '../../shared/controls/RerentButton.tsx';
import { refusalMessage } from '../../shared/messages/refusal-messages.ts';
import { OfRental } from '../../shared/OfRental.tsx';
import { useRerent } from '../../shared/use-rerent.ts';
import { useText } from '../../shared/use-text.ts';

export function RerentEntry({ entry: { service, phone } }: { entry: PastRental }) {
  const text = useText();
  const { t, money } = text;
  const { step, check, isChecking, checkError, rerent } = useRerent(service, phone);
  const error = rerent.error ?? checkError;

  if (error) return <ErrorNote code={error.code} about={{ service, retryAfterMs: error.retryAfterMs }} />;
  if (step.at === 'refused') return <span className="muted">{refusalMessage(text, step.reason)}</span>;
  if (step.at === 'unchecked') {
    return (
      <button
        type="button"
        className="button small"
        data-testid="history-check"
        aria-busy={isChecking || undefined}
        onClick={() => isChecking || check()}
      >
        <BusyLabel busy={isChecking} words={t('options.history.again.checking')}>
          {t('popup.rerentNumber')}
        </BusyLabel>
        <OfRental service={service} phone={phone} />
      </button>
    );
  }
  return (
    <RerentButton
      service={service}
      number={step.number}
      rerent={rerent}
      className="button small primary"
      testId="history-rerent"
    >
      {t('popup.rerentFor', { price: money(step.number.priceMinor) })}
      <OfRental service={service} phone={phone} />
    </RerentButton>
  );
}
