import type { AppErrorCode } from './errors.ts';
import type { Requesting } from './rental.ts';

/** How far the server's clock may seem to lie before the intent's, both read with one second's grain. */
const CLOCK_SLACK_MS = 5_000;

/** An answer may be this late after it was given up on; until then, absence proves nothing. */
const PROOF_OF_ABSENCE_AFTER_MS = 30_000;

/** Errors that say "nothing was bought". After any other, a number may have been bought unseen. */
const REFUSALS: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>([
  'no_key',
  'unauthorized',
  'insufficient_balance',
  'not_owner',
  'not_found',
  'no_numbers',
  'rate_limited',
  'rejected',
]);

export function isRefusal(code: AppErrorCode): boolean {
  return REFUSALS.has(code);
}

interface Candidate {
  id: string;
  service: string;
  rentedAt: number | null;
}

/** The rental that this intent bought, among those the server lists; null where none can be. */
export function findPurchase<C extends Candidate>(intent: Requesting, listed: readonly C[]): C | null {
  const known = new Set(intent.knownIds);
  const matches = listed.filter(
    ({ id, service, rentedAt }) =>
      !known.has(id) &&
      // Some lists may not say the service.
      (service === '' || service.toLowerCase() === intent.service.toLowerCase()) &&
      (rentedAt === null || rentedAt >= intent.requestedAt - CLOCK_SLACK_MS),
  );
  // The oldest: later ones were made elsewhere, after this one.
  return matches.sort((a, b) => (a.rentedAt ?? 0) - (b.rentedAt ?? 0))[0] ?? null;
}

/** True once a list without the rental proves that it was never bought. Both times on the server's clock. */
export function absenceIsProof(intent: Requesting, listedAt: number): boolean {
  return listedAt - intent.requestedAt >= PROOF_OF_ABSENCE_AFTER_MS;
}
