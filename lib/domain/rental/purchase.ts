import type { E164 } from '../phone.ts';
import type { Rental, Requesting } from './rental.ts';

/** How far before the intent a rental may be dated: both times are rounded to a second. */
const CLOCK_SLACK_MS = 5_000;
/** The same, if nothing else can be its answer: servers may date rentals by another clock than their `Date` header. */
const WIDE_SLACK_MS = 60_000;
/** A rental dated before the intent by more than this is a less likely answer than one dated after it. */
const CLOCK_GRAIN_MS = 1_000;

/** A request may take effect this long after its timeout; until then, absence proves nothing. */
const PROOF_OF_ABSENCE_AFTER_MS = 30_000;

/** How long a rerent is repeated with its key. Later the user has moved on, and only evidence counts. */
const REPEATED_FOR_MS = 60_000;

/** By then any rental bought unseen has ended. */
const OVER_AFTER_MS = 15 * 60_000;

/** A purchase proved absent may still turn up this long after the click, so the lists are read a little longer. */
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

/** How far times in the server's lists can be trusted. */
interface Timing {
  /** No closer match has turned up. */
  isLate?: boolean;
  /** The server's time is unknown, and this machine's may be wrong. */
  isUntold?: boolean;
}

/** The rental that this intent bought, among those that the server lists, or null. */
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
      // Some lists leave the service out.
      (service === '' || service.toLowerCase() === intent.service.toLowerCase()) &&
      (!intent.rerent || phone === intent.rerent.phone) &&
      (rentedAt === null || rentedAt >= since || (isUntold && status === 'active')),
  );
  const early = ({ rentedAt }: C) => rentedAt !== null && rentedAt < intent.requestedAt - CLOCK_GRAIN_MS;
  // The oldest since the intent. Later ones were made elsewhere.
  return (
    matches.sort((a, b) => Number(early(a)) - Number(early(b)) || (a.rentedAt ?? 0) - (b.rentedAt ?? 0))[0] ??
    null
  );
}

export function earliestOf({ requestedAt }: Requesting): number {
  return requestedAt - WIDE_SLACK_MS;
}

/** True once a list without the rental proves that it was never bought. Both times on the server's clock. */
export function absenceIsProof(intent: Requesting, listedAt: number): boolean {
  const lastAskedAt = intent.requestedAt + (intent.rerent ? REPEATED_FOR_MS : 0);
  return listedAt - lastAskedAt >= PROOF_OF_ABSENCE_AFTER_MS;
}

export function mayRepeat({ rerent, requestedAt }: Requesting, now: number): boolean {
  return rerent !== undefined && now - requestedAt < REPEATED_FOR_MS;
}

/** Too late to find out, and any rental it bought has ended. */
export function isPastProof({ requestedAt }: Requesting, now: number): boolean {
  return now - requestedAt >= OVER_AFTER_MS;
}

/** A rental made right beside one that was asked for: the browser may have sent the request twice. */
export function isSecondOf(
  own: Rental,
  { service, rentedAt }: { service: string; rentedAt: number },
): boolean {
  // Its own start is on the server's clock, whatever this machine's said as it was requested.
  const starts = 'rentedAt' in own ? [own.requestedAt, own.rentedAt] : [own.requestedAt];
  return (
    own.state !== 'failed' &&
    own.adopted !== true &&
    own.service.toLowerCase() === service.toLowerCase() &&
    starts.some((at) => rentedAt - at >= -CLOCK_SLACK_MS && rentedAt - at < SENT_TWICE_WITHIN_MS)
  );
}

/** Its request may still take effect: nothing was found, or what was found may belong to another. */
export function mayTurnUp(rental: Rental, now: number): boolean {
  const isUncertain = rental.state === 'failed' ? rental.reason === 'not_bought' : rental.found === true;
  return isUncertain && now - rental.requestedAt < LATE_CHARGE_WITHIN_MS;
}

/** A purchase of that service is not settled yet, or was made by the same double click. */
export function isSameClick(rental: Rental, service: string, sinceBoughtMs: number): boolean {
  if (rental.service !== service) return false;
  const fresh = sinceBoughtMs < ONE_CLICK_MS;
  return (
    rental.state === 'requesting' || (fresh && (rental.state === 'waiting' || rental.state === 'received'))
  );
}
