import type { Rental } from '../../domain/rental/rental.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { intentsIn, lostIntents } from '../../state/selectors.ts';
import { type Context, serverNow } from '../context/context.ts';
import type { Silence } from './silence.ts';

const EVERY_MS = 5_000;
/** Lists that could not be read may have a second number beside a purchase that was answered. */
const MISSED_EVERY_MS = 30_000;
const JUST_BOUGHT_MS = 90_000;

/** Times are on this machine's clock. */
export function createLostCheck(
  { ports }: Pick<Context, 'ports'>,
  silence: Silence,
  hasMissed: () => boolean,
) {
  let checkedAt = Number.NEGATIVE_INFINITY;

  function isDue(state: AppState): boolean {
    const isLost = lostIntents(state).length > 0;
    const dueAt = checkedAt + (isLost ? EVERY_MS : MISSED_EVERY_MS);
    const isMissed =
      hasMissed() &&
      !silence.isCommon() &&
      state.rentals.some((rental) => isJustBought(rental, serverNow(state, ports)));
    return (isLost || isMissed) && ports.now() >= Math.max(dueAt, silence.common()?.until ?? 0);
  }

  function isJustBought(rental: Rental, now: number): boolean {
    return isLive(rental) && !rental.adopted && now - rental.requestedAt < JUST_BOUGHT_MS;
  }

  function markChecked(): void {
    checkedAt = ports.now();
  }

  /** Infinity if nothing is being bought. */
  function nextAt(state: AppState): number {
    return intentsIn(state).length > 0 ? ports.now() + EVERY_MS : Number.POSITIVE_INFINITY;
  }

  function forget(): void {
    checkedAt = Number.NEGATIVE_INFINITY;
  }

  return { isDue, markChecked, nextAt, forget };
}
