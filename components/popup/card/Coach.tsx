import { ShieldCheck } from 'lucide-react';
import { ownEntry } from '../../../lib/domain/own-entry.ts';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { partOfWait, type Timeline, timeline } from '../../../lib/domain/rental/timeline.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useNow } from '../../shared/use-now.ts';
import { useText } from '../../shared/use-text.ts';
import { waitText } from './wait-text.ts';

export function Coach({ rental }: { rental: LiveRental }) {
  const { t } = useText();
  const line = useTimeline(rental);
  const { usualWaitMs, rentedAt, expiresAt, cancelBy } = line;
  const part = (at: number) => `${100 * partOfWait(line, at)}%`;
  const time = useTimeOfDay();
  return (
    <div className="coach" data-testid="coach" data-late={line.late}>
      <div className="coach-bar" aria-hidden="true">
        <span className="coach-done" style={{ inlineSize: part(expiresAt - line.leftMs) }} />
        {usualWaitMs === null ? null : (
          <span className="coach-mark" style={{ insetInlineStart: part(rentedAt + usualWaitMs) }} />
        )}
      </div>
      <ol className="coach-points">
        <li>
          {usualWaitMs === null
            ? t('popup.coachRented', { time: time(rentedAt) })
            : t('popup.coachUsual', { wait: waitText(t, usualWaitMs) })}
        </li>
        {cancelBy === null ? null : (
          <li data-testid="cancel-by">
            <ShieldCheck size="0.75rem" aria-hidden="true" />
            {t('popup.coachCancelBy', { time: time(cancelBy) })}
          </li>
        )}
      </ol>
    </div>
  );
}

/** After the first code, until when others reach this number. */
export function MoreCodes({ rental }: { rental: LiveRental }) {
  const { t } = useText();
  const time = useTimeOfDay();
  return (
    <p className="muted" data-testid="more-codes">
      {t('popup.moreCodes', { time: time(rental.expiresAt) })}
    </p>
  );
}

export function useTimeline(rental: LiveRental): Timeline {
  const deliveries = useAppState((snapshot) => snapshot.deliveries);
  const resentAt = useAppState((snapshot) => ownEntry(snapshot.resentAt, rental.key) ?? null);
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  return timeline(rental, deliveries, useNow() + clockSkewMs, resentAt);
}

/** Formats a server time as local time of day. */
function useTimeOfDay(): (at: number) => string {
  const { time } = useText();
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  return (at) => time(at - clockSkewMs);
}
