import { mayTurnUp } from '../../domain/rental/purchase.ts';
import type { Completed, Expired, Rental } from '../../domain/rental/rental.ts';
import { isOpen } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { openReplacements } from '../../state/replacement-edits.ts';

/** How long we keep asking about a rental whose end nobody saw. */
const UNSEEN_FOR_MS = 60 * 60_000;

type Unseen = (Completed | Expired) & { unseenAt: number };

/** Its outcome may still be found out. `now` is on the server's clock. */
export function isUnseen(rental: Rental, now: number): rental is Unseen {
  const hasEnded = rental.state === 'completed' || rental.state === 'expired';
  return hasEnded && rental.unseenAt !== undefined && now - rental.unseenAt < UNSEEN_FOR_MS;
}

/** Money or a code may depend on the alarm. `now` is on the server's clock. */
export function hasOpenWork(state: AppState, now: number): boolean {
  return (
    state.rentals.some((rental) => isOpen(rental) || isUnseen(rental, now) || mayTurnUp(rental, now)) ||
    openReplacements(state).length > 0
  );
}
