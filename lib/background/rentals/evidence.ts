import type { ServerRental } from '../../api/types.ts';
import { RENTAL_LIFE_MS } from '../../domain/rental/rental.ts';
import type { Evidence, RentalEvent } from '../../domain/rental/rental-events.ts';

type Observed = Extract<RentalEvent, { type: 'observed' }>;

/** A rental cannot start in the future, but a clock that is hours off may make it look so. */
const MAX_AHEAD_MS = 24 * 60 * 60_000;

/** What the server says of a rental, with the gaps filled. `now` is on the server's clock. */
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
 * From a list, which may have only the newest message and be behind. It cannot prove that a number expired, nor how one
 * with messages ended: that takes a full read. Null if it says nothing else.
 */
export function listing({ messages, status, expiresAt }: ServerRental): RentalEvent | null {
  if (messages.length > 0) return { type: 'observed', messages, status: 'active', expiresAt };
  return status === 'expired' ? null : { type: 'observed', messages, status, expiresAt };
}

export function observation({ messages, status, expiresAt }: ServerRental): Observed {
  return { type: 'observed', messages, status, expiresAt, isWhole: true };
}
