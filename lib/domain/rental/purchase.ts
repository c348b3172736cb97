import type { E164 } from '../phone.ts';
import type { Rental, Requesting } from './rental.ts';

/** How far the server's clock may seem to lie before the intent's, both read with one second's grain. */
const CLOCK_SLACK_MS = 5_000;
/** The same, where nothing else can be its answer: servers stamp rentals by another clock than the one they tell. */
const WIDE_SLACK_MS = 60_000;
/** Made before the intent by more than the clocks' grain: less likely its answer than one made after it. */
const CLOCK_GRAIN_MS = 1_000;

/** An answer may be this late after it was given up on; until then, absence proves nothing. */
const PROOF_OF_ABSENCE_AFTER_MS = 30_000;

/** A re-rent is repeated with its key for so long; later the user has gone on, and only evidence counts. */
const REPEATED_FOR_MS = 60_000;

/** By then any rental that was bought unseen is over. */
const OVER_AFTER_MS = 15 * 60_000;

/** A purchase proved absent may still turn up this long after it was wanted, so the lists are read a little longer. */
const LATE_CHARGE_WITHIN_MS = 180_000;

/** A connection that breaks does so before the request is given up. */
const SENT_TWICE_WITHIN_MS = 20_000;

/** A click on the same service within this time after a number was bought is the one that bought it. */
const ONE_CLICK_MS = 3_000;

interface Candidate {
  id: string;
  service: string;
  phone: E164;
  rentedAt: number | null;
  status: 'active' | 'completed' | 'expired' | 'cancelled';
}

/** How sure the time is of what the server lists. */
interface Timing {
  /** Nothing closer has turned up. */
  isLate?: boolean;
  /** Nobody has told the server's time, and this machine's may be any. */
  isUntold?: boolean;
}

/** The rental that this intent bought, among those the server lists; null where none can be. */
export function findPurchase<C extends Candidate>(
  intent: Requesting,
  listed: readonly C[],
  { isLate = false, isUntold = false }: Timing = {},
): C | null {
  const since = isLate ? earliestOf(intent) : intent.requestedAt - CLOCK_SLACK_MS;
  const known = new Set(intent.knownIds);
  const matches = listed.filter(
    ({ id, service, phone, rentedAt, status }) =>
      !known.has(id) &&
      // Some lists may not say the service.
      (service === '' || service.toLowerCase() === intent.service.toLowerCase()) &&
      (!intent.rerent || phone === intent.rerent.phone) &&
      (rentedAt === null || rentedAt >= since || (isUntold && status === 'active')),
  );
  const early = ({ rentedAt }: C) => rentedAt !== null && rentedAt < intent.requestedAt - CLOCK_GRAIN_MS;
  // The oldest since the intent: later ones were made elsewhere, after this one.
  return (
    matches.sort((a, b) => Number(early(a)) - Number(early(b)) || (a.rentedAt ?? 0) - (b.rentedAt ?? 0))[0] ??
    null
  );
}

/** What was rented before then cannot be the intent's. */
export function earliestOf({ requestedAt }: Requesting): number {
  return requestedAt - WIDE_SLACK_MS;
}

/** True once a list without the rental proves that it was never bought. Both times on the server's clock. */
export function absenceIsProof(intent: Requesting, listedAt: number): boolean {
  const lastAskedAt = intent.requestedAt + (intent.rerent ? REPEATED_FOR_MS : 0);
  return listedAt - lastAskedAt >= PROOF_OF_ABSENCE_AFTER_MS;
}

/** A lost re-rent may be asked for once more, with the same key. */
export function mayRepeat({ rerent, requestedAt }: Requesting, now: number): boolean {
  return rerent !== undefined && now - requestedAt < REPEATED_FOR_MS;
}

/** Nobody could find out in time, and by now it no longer matters to this rental. */
export function isPastProof({ requestedAt }: Requesting, now: number): boolean {
  return now - requestedAt >= OVER_AFTER_MS;
}

/** A rental that nobody asked for, made along with one that was: its request may have been sent twice on the way. */
export function isSecondOf(
  own: Rental,
  { service, rentedAt }: { service: string; rentedAt: number },
): boolean {
  const laterMs = rentedAt - own.requestedAt;
  return (
    own.state !== 'failed' &&
    own.adopted !== true &&
    own.service.toLowerCase() === service.toLowerCase() &&
    laterMs >= -CLOCK_SLACK_MS &&
    laterMs < SENT_TWICE_WITHIN_MS
  );
}

/** Its request may still reach the server: nothing was found of it, or what was found may be another's. */
export function mayTurnUp(rental: Rental, now: number): boolean {
  const isUncertain = rental.state === 'failed' ? rental.reason === 'not_bought' : rental.found === true;
  return isUncertain && now - rental.requestedAt < LATE_CHARGE_WITHIN_MS;
}

/** The same purchase again: one of that service is not settled yet, or was made by the click before this one. */
export function isSameClick(rental: Rental, service: string, sinceBoughtMs: number): boolean {
  if (rental.service !== service) return false;
  const fresh = sinceBoughtMs < ONE_CLICK_MS;
  return (
    rental.state === 'requesting' || (fresh && (rental.state === 'waiting' || rental.state === 'received'))
  );
}
