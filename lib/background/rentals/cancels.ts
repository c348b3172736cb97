import type { CancelAnswer } from '../../api/types.ts';
import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import type { AppErrorCode } from '../../domain/errors.ts';
import type { LiveRental } from '../../domain/rental/rental.ts';
import { isLive, type RentalEvent } from '../../domain/rental/rental-events.ts';
import { rentalOf, withEvent } from '../../state/state-edits.ts';
import { type Context, codeOfError, noteError, serverNow } from '../context/context.ts';
import type { CodeFetch } from './code-fetch.ts';
import { observation } from './evidence.ts';

const SHORTEST_LOOK_MS = 1_000;

export type Cancels = ReturnType<typeof createCancels>;

/** Releasing a number. Safe to repeat: a cancelled rental stays cancelled, and nothing is charged. */
export function createCancels(context: Context, look: CodeFetch) {
  const { ports, store } = context;

  /**
   * Rejects where the API has not cancelled; a lost answer leaves the rental `cancelling`, to be settled later, and
   * resolves to what went wrong. A code that has come meanwhile is shown instead: after it nothing would be refunded, and
   * the number may get another.
   */
  async function cancel(key: string): Promise<AppErrorCode | null> {
    const rental = rentalOf(store.state, key);
    if (rental?.state === 'waiting' && !(await stillWaits(rental))) return null;
    await apply(key, { type: 'cancel_requested' });
    return sendCancel(key, isNotDone);
  }

  /** Sends once more a cancel that was asked for, also by an earlier worker. Rejects where the API refuses. */
  function settleCancel(key: string): Promise<AppErrorCode | null> {
    return sendCancel(key, isRefused);
  }

  async function stillWaits(rental: LiveRental): Promise<boolean> {
    try {
      await lookInTime(rental);
    } catch (error) {
      // Not knowing is no reason to keep what the user gives back.
      await noteError(context, codeOfError(error));
    }
    return rentalOf(store.state, rental.key)?.state === 'waiting';
  }

  /** Most of what is left of the rental is left to the cancel. */
  async function lookInTime(rental: LiveRental): Promise<void> {
    const left = rental.expiresAt - serverNow(store.state, ports);
    const { promise: limit, resolve } = Promise.withResolvers<void>();
    const timer = ports.timers.set(resolve, Math.max(left / 3, SHORTEST_LOOK_MS));
    await Promise.race([look(rental), limit]).finally(() => ports.timers.clear(timer));
  }

  async function sendCancel(
    key: string,
    isFinal: (code: AppErrorCode) => boolean,
  ): Promise<AppErrorCode | null> {
    const rental = rentalOf(store.state, key);
    if (rental?.state !== 'cancelling') return null;
    try {
      return await finish(rental, await ports.api.cancel(rental.id));
    } catch (error) {
      const code = codeOfError(error);
      await noteError(context, code);
      if (!isFinal(code) && code !== 'bad_response') return code;
      if (await endedAnyway(rental)) return null;
      if (!isFinal(code)) return code;
      await apply(key, { type: 'cancel_failed' });
      throw error;
    }
  }

  /** Without a refund there may have been a code: what came is taken over before the rental ends here. */
  async function finish(
    { key, id }: LiveRental,
    { refundMinor, cancelledAt }: CancelAnswer,
  ): Promise<AppErrorCode | null> {
    if (!refundMinor) {
      const unread = await readLastCodes(key, id);
      if (unread) return unread;
    }
    const at = cancelledAt ?? serverNow(store.state, ports);
    await apply(key, { type: 'cancelled', refundMinor, at });
    return null;
  }

  async function readLastCodes(key: string, id: string): Promise<AppErrorCode | null> {
    try {
      await apply(key, { ...observation(await ports.api.rental(id)), status: 'active' });
      return null;
    } catch (error) {
      return codeOfError(error);
    }
  }

  /** What its answer does not prove, and the refusal to cancel what has ended: the rental's detail tells. */
  async function endedAnyway({ key, id }: LiveRental): Promise<boolean> {
    try {
      await apply(key, observation(await ports.api.rental(id)));
    } catch (error) {
      await noteError(context, codeOfError(error));
    }
    const rental = rentalOf(store.state, key);
    return !rental || !isLive(rental);
  }

  function apply(key: string, event: RentalEvent) {
    return store.update((state) => withEvent(state, key, event));
  }

  return { cancel, settle: settleCancel };
}

function isNotDone(code: AppErrorCode): boolean {
  return ERROR_VERDICTS[code].cancel !== 'maybe';
}

function isRefused(code: AppErrorCode): boolean {
  return ERROR_VERDICTS[code].cancel === 'refused';
}
