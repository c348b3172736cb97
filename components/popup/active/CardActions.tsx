import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { isLastMinute } from '../../../lib/domain/rental/timeline.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { CancelControl } from './CancelControl.tsx';
import { useTimeline } from './Coach.tsx';
import { LateLine } from './LateLine.tsx';

export function CardActions({ rental }: { rental: LiveRental }) {
  const { t } = useText();
  const line = useTimeline(rental);
  const { late, refundable } = line;
  const lastMinute = isLastMinute(line);
  const resent = useCommand('rental.resend_requested');
  const another = useCommand('rental.replace');
  const offer = useAppState(({ services }) => services.find(({ name }) => name === rental.service) ?? null);
  const replacing = useAppState((snapshot) => Object.hasOwn(snapshot.replacing, rental.key));
  const error = another.error ?? resent.error;
  const canReplace = refundable && offer !== null && offer.available !== 0 && !replacing;

  const replace = () => {
    if (offer) void another.run({ key: rental.key, shownPriceMinor: offer.priceMinor });
  };

  return (
    <footer className="card-actions" data-late={late}>
      {late || lastMinute ? <LateLine line={line} /> : null}
      {error ? (
        <ErrorNote code={error.code} about={{ service: rental.service, retryAfterMs: error.retryAfterMs }} />
      ) : null}
      <CancelControl
        rental={rental}
        late={late}
        another={canReplace ? { priceMinor: offer.priceMinor, pending: another.pending, run: replace } : null}
      >
        {late && !lastMinute ? (
          <button
            type="button"
            className="button small first"
            data-testid="resent"
            aria-busy={resent.pending || undefined}
            onClick={() => resent.pending || void resent.run({ key: rental.key })}
          >
            {t('popup.resent')}
          </button>
        ) : null}
      </CancelControl>
    </footer>
  );
}
