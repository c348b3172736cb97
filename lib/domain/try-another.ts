import type { AppErrorCode } from './errors.ts';
import type { Site } from './fill.ts';

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
  site: Site | null;
  /**
   * `cancelling`, then `renting`, then gone from the list. `code_came`: a code arrived meanwhile and the rental stays.
   * `failed`: it says why, and whether the old number is still there can be seen on it.
   */
  step: 'cancelling' | 'renting' | 'code_came' | 'failed';
  /** The new rental's key, once its intent is stored. */
  to: string | null;
  error: AppErrorCode | null;
}
