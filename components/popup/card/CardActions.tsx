import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { isLastMinute } from '../../../lib/domain/rental/timeline.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useCommand } from '../../shared/use-command.ts';
import { useText } from '../../shared/use-text.ts';
import { CancelControl } from './CancelControl.tsx';
import { useTimeline } from './Coach.tsx';
import { LateLine } from './LateLine.tsx';
import { useAnotherNumber } from './use-another-number.ts';

export function CardActions({ rental }: { rental: LiveRental }) {
  const { t } = useText();
  const line = useTimeline(rental);
  const { late, refundable } = line;
  const lastMinute = isLastMinute(line);
  const resent = useCommand('rental.resend_requested');
  const refusal = useCommand('rental.refused_by_site');
  const refused =
    useAppState(({ deliveries }) => deliveries.some(({ id }) => id === rental.id)) && refundable;
  const { another, error: anotherError } = useAnotherNumber(rental, refundable);
  const error = anotherError ?? resent.error ?? refusal.error;
  return (
    <footer className="card-actions" data-late={late}>
      {late || lastMinute ? <LateLine line={line} /> : null}
      {error ? (
        <ErrorNote code={error.code} about={{ service: rental.service, retryAfterMs: error.retryAfterMs }} />
      ) : null}
      <CancelControl rental={rental} late={late} refused={refused} another={another}>
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
      {refused ? (
        <p className="refused muted" role="status" data-testid="refused-noted">
          {t('popup.refusedNoted')} {t('popup.refusedHint')}
        </p>
      ) : refundable ? (
        <button
          type="button"
          className="quiet refused"
          data-testid="refused-by-site"
          onClick={() => refusal.pending || void refusal.run({ key: rental.key })}
        >
          {t('popup.refusedBySite')}
        </button>
      ) : null}
    </footer>
  );
}
