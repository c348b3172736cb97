import type { ServerRental } from '../../api/types.ts';
import { RENTAL_LIFE_MS } from '../../domain/rental/rental.ts';
import type { Evidence, RentalEvent } from '../../domain/rental/rental-events.ts';

type Observed = Extract<RentalEvent, { type: 'observed' }>;

/** Nothing is rented in the future; a clock that is hours off may make it look so. */
const MAX_AHEAD_MS = 24 * 60 * 60_000;

/** The server's account of a rental, with what it left unsaid filled in. `now` on the server's clock. */
export function evidenceOf(rental: ServerRental, shownPriceMinor: number | null, now: number): Evidence {
  const said = rental.rentedAt ?? now;
  const rentedAt = said > now + MAX_AHEAD_MS ? now : said;
  return {
    id: rental.id,
    phone: rental.phone,
    priceMinor: rental.priceMinor ?? shownPriceMinor ?? 0,
    rentedAt,
    expiresAt: rental.expiresAt ?? rentedAt + RENTAL_LIFE_MS,
    messages: rental.messages,
  };
}

/**
 * The same from a list, which may show the newest message only, and be behind the times. It does not say that a number has
 * run out, nor how one with messages has ended: the rental is read whole first. Null where it says nothing else.
 */
export function listing({ messages, status, expiresAt }: ServerRental): RentalEvent | null {
  if (messages.length > 0) return { type: 'observed', messages, status: 'active', expiresAt };
  return status === 'expired' ? null : { type: 'observed', messages, status, expiresAt };
}

/** The whole rental, as read by its id. */
export function observation({ messages, status, expiresAt }: ServerRental): Observed {
  return { type: 'observed', messages, status, expiresAt, isWhole: true };
}
