import { ownEntry } from '../../../lib/domain/own-entry.ts';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { type Timeline, timeline } from '../../../lib/domain/rental/timeline.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useNow } from '../../shared/use-now.ts';
import { useText } from '../../shared/use-text.ts';

export function Coach({ rental }: { rental: LiveRental }) {
  const { t } = useText();
  const line = useTimeline(rental);
  const { usualWaitMs, rentedAt, expiresAt, cancelBy } = line;
  const part = (at: number) =>
    `${Math.max(0, Math.min(100, (100 * (at - rentedAt)) / (expiresAt - rentedAt)))}%`;
  const time = useTimeOfDay();
  return (
    <div className="coach" data-testid="coach" data-late={line.late}>
      <div className="coach-bar" aria-hidden="true">
        <span className="coach-done" style={{ inlineSize: part(expiresAt - line.leftMs) }} />
        {usualWaitMs === null ? null : (
          <span className="coach-mark" style={{ insetInlineStart: part(rentedAt + usualWaitMs) }} />
        )}
        {cancelBy === null ? null : (
          <span className="coach-mark last" style={{ insetInlineStart: part(cancelBy) }} />
        )}
      </div>
      <ol className="coach-points">
        <li>{t('popup.coachRented', { time: time(rentedAt) })}</li>
        {usualWaitMs === null ? null : <li>{t('popup.coachUsual', { wait: waitText(t, usualWaitMs) })}</li>}
        {cancelBy === null ? null : (
          <li data-testid="cancel-by">{t('popup.coachCancelBy', { time: time(cancelBy) })}</li>
        )}
      </ol>
    </div>
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

export function waitText(t: ReturnType<typeof useText>['t'], ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 90
    ? t('popup.seconds', { count: seconds })
    : t('popup.minutes', { count: Math.round(seconds / 60) });
}
