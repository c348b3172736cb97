import { mayTurnUp } from '../../domain/rental/purchase.ts';
import type { Completed, Expired, Rental } from '../../domain/rental/rental.ts';
import { isOpen } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { openReplacements } from '../../state/replacement-edits.ts';

/** So long a rental whose end nobody has seen is still asked about. */
const UNSEEN_FOR_MS = 60 * 60_000;

type Unseen = (Completed | Expired) & { unseenAt: number };

/** What came of it may still be found out. `now` on the server's clock. */
export function isUnseen(rental: Rental, now: number): rental is Unseen {
  const hasEnded = rental.state === 'completed' || rental.state === 'expired';
  return hasEnded && rental.unseenAt !== undefined && now - rental.unseenAt < UNSEEN_FOR_MS;
}

/** A purchase that is not settled, or about to be made, is known here only. */
export function isBuying(state: AppState): boolean {
  return openReplacements(state).length > 0 || state.rentals.some((rental) => rental.state === 'requesting');
}

/** Money or a code may hang on something here: the alarm must go on. `now` on the server's clock. */
export function hasOpenWork(state: AppState, now: number): boolean {
  return (
    state.rentals.some((rental) => isOpen(rental) || isUnseen(rental, now) || mayTurnUp(rental, now)) ||
    openReplacements(state).length > 0
  );
}
