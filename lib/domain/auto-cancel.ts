import type { Rental } from './rental.ts';
import type { Settings } from './settings.ts';

/** Before expiry by this much: time enough for a cancel whose first answer gets lost. */
const BEFORE_EXPIRY_MS = 45_000;

/**
 * When a rental without a code is cancelled by itself, on the server's clock; null for never. Only what was rented here
 * while the user wanted it so. `resentAt`: the site was asked to send again, so the wait begins anew.
 */
export function autoCancelAt(
  rental: Rental,
  { afterSeconds, beforeExpiry }: Settings['autoCancel'],
  resentAt: number | null,
): number | null {
  if (rental.state !== 'waiting' || !rental.autoCancel) return null;
  const { rentedAt, expiresAt } = rental;
  const waited =
    afterSeconds === null ? [] : [Math.max(rentedAt, resentAt ?? rentedAt) + afterSeconds * 1_000];
  const last = beforeExpiry ? [expiresAt - BEFORE_EXPIRY_MS] : [];
  const soonest = Math.min(...waited, ...last);
  return Number.isFinite(soonest) && soonest < expiresAt ? soonest : null;
}

/** Whether a rental made now is one of them. */
export function wantsAutoCancel({ afterSeconds, beforeExpiry }: Settings['autoCancel']): boolean {
  return afterSeconds !== null || beforeExpiry;
}
