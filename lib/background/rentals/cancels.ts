import type { CancelAnswer } from '../../api/types.ts';
import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import type { AppErrorCode } from '../../domain/errors.ts';
import type { LiveRental } from '../../domain/rental/rental.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import { rentalOf } from '../../state/selectors.ts';
import { type Context, codeOfError, noteError, recordEvent, serverNow } from '../context/context.ts';
import type { CodeFetch } from './code-fetch.ts';
import { observation } from './evidence.ts';
import { stillWaits } from './still-waits.ts';

export type Cancels = ReturnType<typeof createCancels>;

/** Cancels numbers. Safe to repeat: a cancelled rental stays cancelled, at no charge. */
export function createCancels(context: Context, look: CodeFetch) {
  const { ports, store } = context;

  /**
   * Rejects if the API has not cancelled. A lost answer leaves the rental `cancelling` and resolves to the error. If a
   * code has arrived meanwhile, it is shown instead: there would be no refund, and the number can still get another code.
   * Nothing is sent if it is not wanted after that look.
   */
  async function cancel(key: string, isWanted = () => true): Promise<AppErrorCode | null> {
    const rental = rentalOf(store.state, key);
    if (rental?.state === 'waiting' && !(await stillWaits(context, look, rental))) return null;
    if (!isWanted()) return null;
    await recordEvent(context, key, { type: 'cancel_requested' });
    return sendCancel(key, isNotDone);
  }

  /** Repeats a requested cancel, perhaps an earlier worker's. Rejects if the API refuses. */
  function settleCancel(key: string): Promise<AppErrorCode | null> {
    return sendCancel(key, isRefused);
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
      await recordEvent(context, key, { type: 'cancel_failed' });
      throw error;
    }
  }

  /** No refund may mean that a code arrived: fetch it before the rental ends here. */
  async function finish(
    { key, id }: LiveRental,
    { refundMinor, cancelledAt }: CancelAnswer,
  ): Promise<AppErrorCode | null> {
    if (!refundMinor) {
      const unread = await readLastCodes(key, id);
      if (unread) return unread;
    }
    const at = cancelledAt ?? serverNow(store.state, ports);
    await recordEvent(context, key, { type: 'cancelled', refundMinor, at });
    return null;
  }

  async function readLastCodes(key: string, id: string): Promise<AppErrorCode | null> {
    try {
      await recordEvent(context, key, { ...observation(await ports.api.rental(id)), status: 'active' });
      return null;
    } catch (error) {
      return codeOfError(error);
    }
  }

  /** If the answer proves nothing, or the rental had already ended, its detail shows how it ended. */
  async function endedAnyway({ key, id }: LiveRental): Promise<boolean> {
    try {
      await recordEvent(context, key, observation(await ports.api.rental(id)));
    } catch (error) {
      await noteError(context, codeOfError(error));
    }
    const rental = rentalOf(store.state, key);
    return !rental || !isLive(rental);
  }

  return { cancel, settle: settleCancel };
}

function isNotDone(code: AppErrorCode): boolean {
  return ERROR_VERDICTS[code].cancel !== 'maybe';
}

function isRefused(code: AppErrorCode): boolean {
  return ERROR_VERDICTS[code].cancel === 'refused';
}
