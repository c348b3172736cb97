import type { AppErrorCode } from '../errors.ts';
import type { PageRef } from '../fill/fill.ts';
import type { Rental } from './rental.ts';
import { isBought, isLive } from './rental-events.ts';

/**
 * Another number for the same service: the old one is cancelled, its refund seen, a new one rented and filled in. Stored
 * before each step, so that a worker that was stopped goes on where it was.
 */
export interface Replacement {
  /** Key of the rental that is given up. */
  from: string;
  service: string;
  shownPriceMinor: number;
  site: PageRef | null;
  /** On the server's clock. */
  startedAt: number;
  /**
   * `cancelling`, then `renting`, then gone from the list. `code_came`: a code arrived meanwhile and the rental stays.
   * `failed`: it says why, and whether the old number is still there can be seen on it.
   */
  step: 'cancelling' | 'renting' | 'code_came' | 'failed';
  /** The new rental's key, once its intent is stored. */
  to: string | null;
  error: AppErrorCode | null;
}

/** Later than this the user may no longer want it, so nothing is cancelled or bought. */
const GIVE_UP_AFTER_MS = 120_000;

/** Whether it costs more than the user pays without being asked about that very price. */
export function isAboveCap(priceMinor: number, capMinor: number | null): boolean {
  return capMinor !== null && priceMinor > capMinor;
}

export function newReplacement(
  what: Pick<Replacement, 'from' | 'service' | 'shownPriceMinor' | 'site' | 'startedAt'>,
): Replacement {
  return { ...what, step: 'cancelling', to: null, error: null };
}

export function isReplacementOver({ step }: Replacement): boolean {
  return step === 'code_came' || step === 'failed';
}

/**
 * Returns the same object if nothing has changed, null once the new number is there. `now` is on the server's clock.
 */
export function advancedReplacement(
  replacement: Replacement,
  from: Rental | undefined,
  to: Rental | undefined,
  now: number,
): Replacement | null {
  if (isReplacementOver(replacement)) return replacement;
  if (replacement.to !== null) return settled(replacement, to);
  if (from && isBought(from) && from.messages.length > 0)
    return { ...replacement, step: 'code_came', site: null };
  if (now - replacement.startedAt > GIVE_UP_AFTER_MS) return failedReplacement(replacement, 'timeout');
  return replacement.step === 'cancelling' ? cancelled(replacement, from) : replacement;
}

function cancelled(replacement: Replacement, from: Rental | undefined): Replacement {
  if (!from) return failedReplacement(replacement, 'not_found');
  if (isLive(from)) return replacement;
  if (from.state !== 'cancelled') return failedReplacement(replacement, 'not_found');
  // Without a full refund the user would pay twice. If the API does not say, no SMS means a full refund.
  const { refundMinor, priceMinor } = from;
  const isShort = refundMinor !== null && refundMinor < priceMinor;
  return isShort ? failedReplacement(replacement, 'rejected') : { ...replacement, step: 'renting' };
}

function settled(replacement: Replacement, to: Rental | undefined): Replacement | null {
  if (!to) return failedReplacement(replacement, 'not_found');
  if (to.state === 'requesting') return replacement;
  if (to.state !== 'failed') return null;
  const { reason } = to;
  return failedReplacement(
    replacement,
    reason === 'not_bought' || reason === 'unproven' ? 'timeout' : reason,
  );
}

export function failedReplacement(replacement: Replacement, error: AppErrorCode): Replacement {
  return { ...replacement, step: 'failed', site: null, error };
}
