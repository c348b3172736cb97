import { RotateCcw } from 'lucide-react';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { useSnapshot } from '../../../lib/mirror/hooks.ts';
import { CostlyButton } from '../../shared/controls/CostlyButton.tsx';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { refusalWords } from '../../shared/words/refusal-words.ts';

/** Renting an earlier number once more: whether it can be had is asked first, and its price shown. */
export function RentAgain({ rental }: { rental: PastRental }) {
  const text = useText();
  const { t, money } = text;
  const check = useCommand('reuse.check');
  const rent = useCommand('rental.rerent');
  const listed = useSnapshot(
    ({ services }) => services.find(({ name }) => name === rental.service)?.priceMinor ?? null,
  );
  const { service, phone } = rental;
  const offer = check.value?.find((one) => one.phone === phone) ?? null;
  const priceMinor = offer?.priceMinor ?? listed;

  if (rental.status === 'active') return null;
  if (rent.value) {
    return (
      <p role="status" className="rent-again-words" data-testid="rerented">
        {t('options.history.again.done')}
      </p>
    );
  }
  if (offer?.eligible && priceMinor !== null) {
    return (
      <>
        <CostlyButton
          order={`${service} ${phone} ${priceMinor}`}
          className="button primary small"
          testId="rerent-confirm"
          disabled={rent.pending}
          onPress={() => void rent.run({ service, phone, shownPriceMinor: priceMinor, site: null })}
        >
          {t('options.history.again.rent', { price: money(priceMinor) })}
        </CostlyButton>
        <button type="button" className="button small" onClick={check.reset}>
          {t('options.cancel')}
        </button>
        {rent.error ? <ErrorNote code={rent.error.code} about={{ service }} /> : null}
      </>
    );
  }
  if (check.value || rental.rentable === false) {
    return (
      <p role="status" className="muted rent-again-words" data-testid="not-rentable">
        {refusalWords(text, check.value ? (offer?.reason ?? null) : rental.rentableReason)}
      </p>
    );
  }
  return (
    <>
      <button
        type="button"
        className="button small"
        data-testid="rerent"
        disabled={check.pending}
        onClick={() => void check.run({ service })}
      >
        <RotateCcw size={14} aria-hidden="true" />
        {t(check.pending ? 'options.history.again.checking' : 'options.history.again.check')}
      </button>
      {check.error ? (
        <ErrorNote code={check.error.code} about={{ service }} onRetry={() => void check.run({ service })} />
      ) : null}
    </>
  );
}
