import type { AppErrorCode } from '../../domain/errors.ts';
import { ownEntry } from '../../domain/own-entry.ts';
import { autoCancelAt } from '../../domain/rental/auto-cancel.ts';
import type { LiveRental } from '../../domain/rental/rental.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { rentalOf } from '../../state/selectors.ts';
import { type Context, serverNow } from '../context/context.ts';
import type { ServerClock } from '../context/server-clock.ts';
import { createTimer } from '../context/timer.ts';
import { createCancelFailures } from './cancel-failures.ts';
import type { Cancels } from './cancels.ts';

interface Steps {
  serverClock: Pick<ServerClock, 'check'>;
  cancels: Cancels;
  onFailed(key: string): Promise<void>;
  onDone(key: string): Promise<void>;
}

export type AutoCancel = ReturnType<typeof createAutoCancel>;

/**
 * Cancels numbers without a code automatically if the user wants that, and pursues every requested cancel until the
 * refund is seen or the rental has expired.
 */
export function createAutoCancel(context: Context, { serverClock, cancels, onFailed, onDone }: Steps) {
  const { ports, store } = context;
  const failures = createCancelFailures(context, onFailed);
  const busy = new Set<string>();
  const timer = createTimer(ports);

  /** At the same time: waiting for one slow answer could cost another number its refund. */
  async function cancelDue(): Promise<void> {
    await serverClock.check();
    await Promise.all(dueCancels().map(pursue));
    armTimer();
  }

  function dueCancels(): LiveRental[] {
    const { state } = store;
    const now = serverNow(state, ports);
    return plannedCancels(state).flatMap(({ rental, at }) => (at <= now ? [rental] : []));
  }

  function pursue({ key, state }: LiveRental): Promise<void> {
    const send = state === 'cancelling' ? cancels.settle : cancelIfDue;
    return attempt(key, send, (error) => failures.noteRefused(key, error));
  }

  /** The last look for codes may have shown that this machine's clock was ahead. */
  function cancelIfDue(key: string): Promise<AppErrorCode | null> {
    return cancels.cancel(key, () => {
      const { state } = store;
      const rental = rentalOf(state, key);
      const at = rental && isLive(rental) ? firstTryAt(rental, state) : null;
      return at !== null && at <= serverNow(state, ports);
    });
  }

  /** The user's own cancel. Rejects if the API has not cancelled. */
  function cancel(key: string): Promise<void> {
    return attempt(key, cancels.cancel, (error) => Promise.reject(error));
  }

  async function attempt(
    key: string,
    send: Cancels['settle'],
    onRefused: (error: unknown) => Promise<void>,
  ): Promise<void> {
    if (busy.has(key)) return;
    busy.add(key);
    try {
      const error = await send(key);
      await (error ? failures.noteLost(key, error) : noteDone(key));
    } catch (error) {
      await onRefused(error);
    } finally {
      busy.delete(key);
      armTimer();
    }
  }

  async function noteDone(key: string): Promise<void> {
    failures.forget(key);
    if (rentalOf(store.state, key)?.state === 'cancelled') await onDone(key);
  }

  /** The alarm could be half a minute late. */
  function armTimer(): void {
    const { state } = store;
    const next = Math.min(...plannedCancels(state).map(({ at }) => at));
    if (Number.isFinite(next)) timer.set(() => void cancelDue(), Math.max(0, next - serverNow(state, ports)));
    else timer.clear();
  }

  function plannedCancels(state: AppState): { rental: LiveRental; at: number }[] {
    return state.rentals.flatMap((rental) => {
      if (!isLive(rental) || busy.has(rental.key)) return [];
      const first = firstTryAt(rental, state);
      const notBefore = failures.notBefore(state, rental.key);
      if (first === null || notBefore === null) return [];
      const at = Math.max(first, notBefore);
      return at < rental.expiresAt ? [{ rental, at }] : [];
    });
  }

  return { cancel, cancelDue, armTimer };
}

/** A requested cancel is due from the start. */
function firstTryAt(rental: LiveRental, { settings, resentAt }: AppState): number | null {
  if (rental.state === 'cancelling') return rental.rentedAt;
  return autoCancelAt(rental, settings.autoCancel, ownEntry(resentAt, rental.key) ?? null);
}
