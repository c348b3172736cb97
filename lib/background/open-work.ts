import { mayTurnUp } from '../domain/purchase.ts';
import { isOpen } from '../domain/rental-events.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { openJobs } from '../storage/try-another-edits.ts';

/** Money or a code may hang on something here: the alarm must go on. `now` on the server's clock. */
export function hasOpenWork(state: Snapshot, now: number): boolean {
  return (
    state.rentals.some((rental) => isOpen(rental) || mayTurnUp(rental, now)) || openJobs(state).length > 0
  );
}
