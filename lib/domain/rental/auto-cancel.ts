import type { Settings } from '../settings.ts';
import type { Rental } from './rental.ts';

/** Leaves time for a cancel whose first answer gets lost. */
const BEFORE_EXPIRY_MS = 45_000;

/**
 * When a rental without a code is cancelled automatically, on the server's clock; null for never. Only rentals made
 * here while the setting was on. At `resentAt` the site was asked to send again, so the wait starts over.
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

/** A failed cancel is retried sooner, the less time is left. */
const TRIES_LEFT = 6;
const MIN_RETRY_MS = 5_000;
const MAX_RETRY_MS = 30_000;
/** A refused cancel may succeed later, so one try is kept for the last safe moment. */
const LAST_TRY_BEFORE_EXPIRY_MS = 20_000;

/** How long to wait before a cancel that got no usable answer is repeated. */
export function cancelAgainAfterMs(leftMs: number, askedForMs = 0): number {
  return Math.min(Math.max(leftMs / TRIES_LEFT, askedForMs, MIN_RETRY_MS), MAX_RETRY_MS);
}

/** When to repeat a refused cancel; null if that was the last try. */
export function cancelAfterRefusalAt(expiresAt: number, now: number, refusals: number): number | null {
  const at = Math.max(now + MIN_RETRY_MS, expiresAt - LAST_TRY_BEFORE_EXPIRY_MS);
  return refusals <= 1 && at < expiresAt ? at : null;
}

export function wantsAutoCancel({ afterSeconds, beforeExpiry }: Settings['autoCancel']): boolean {
  return afterSeconds !== null || beforeExpiry;
}
