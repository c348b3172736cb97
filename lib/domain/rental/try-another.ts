import type { AppErrorCode } from '../errors.ts';
import type { PageRef } from '../fill/fill.ts';
import type { Rental } from './rental.ts';
import { isBought, isLive } from './rental-events.ts';

/**
 * Another number for the same service: the old one is cancelled, its refund seen, a new one rented and filled in. Stored
 * before each step, so that a worker that was stopped goes on where it was.
 */
export interface TryAnother {
  /** The rental that is given up. */
  from: string;
  service: string;
  /** What the user agreed to pay for the new one. */
  shownPriceMinor: number;
  site: PageRef | null;
  /** When the user asked for it, on the server's clock. */
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

/** What was wanted then may not be wanted any more: nothing is cancelled or bought later than this. */
const GIVE_UP_AFTER_MS = 120_000;

export function isOver({ step }: TryAnother): boolean {
  return step === 'code_came' || step === 'failed';
}

/**
 * The job as the two rentals stand: the same object where nothing has moved, null once the new number is there.
 * `now` on the server's clock.
 */
export function advanced(
  job: TryAnother,
  from: Rental | undefined,
  to: Rental | undefined,
  now: number,
): TryAnother | null {
  if (isOver(job)) return job;
  if (job.to !== null) return settled(job, to);
  if (from && isBought(from) && from.messages.length > 0) return { ...job, step: 'code_came', site: null };
  if (now - job.startedAt > GIVE_UP_AFTER_MS) return failed(job, 'timeout');
  return job.step === 'cancelling' ? cancelled(job, from) : job;
}

function cancelled(job: TryAnother, from: Rental | undefined): TryAnother {
  if (!from) return failed(job, 'not_found');
  if (isLive(from)) return job;
  if (from.state !== 'cancelled') return failed(job, 'not_found');
  // Without all of it back the user would pay for two. Where the API does not say, no SMS means that all came back.
  const { refundMinor, priceMinor } = from;
  const isShort = refundMinor !== null && refundMinor < priceMinor;
  return isShort ? failed(job, 'rejected') : { ...job, step: 'renting' };
}

function settled(job: TryAnother, to: Rental | undefined): TryAnother | null {
  if (!to) return failed(job, 'not_found');
  if (to.state === 'requesting') return job;
  if (to.state !== 'failed') return null;
  const { reason } = to;
  return failed(job, reason === 'not_bought' || reason === 'unproven' ? 'timeout' : reason);
}

export function failed(job: TryAnother, error: AppErrorCode): TryAnother {
  return { ...job, step: 'failed', site: null, error };
}
