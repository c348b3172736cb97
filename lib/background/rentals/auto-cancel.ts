import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import { type AppErrorCode, retryAfterOf } from '../../domain/errors.ts';
import { ownEntry } from '../../domain/own-entry.ts';
import { autoCancelAt, cancelAfterRefusalAt, cancelAgainAt } from '../../domain/rental/auto-cancel.ts';
import type { LiveRental, Rental } from '../../domain/rental/rental.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { rentalOf, withCancelFailures } from '../../state/state-edits.ts';
import { type Context, codeOfError, raise, serverNow } from '../context/context.ts';
import { createTimer } from '../context/timer.ts';
import type { Cancels } from './cancels.ts';

/** So often an answer gets lost before the user is told; it is tried on. */
const TOLD_AFTER = 3;

interface Steps {
  cancels: Cancels;
  /** It is not cancelled yet, and somebody should know. */
  onFailed(key: string): Promise<void>;
  /** It is, after all. */
  onDone(key: string): Promise<void>;
}

export type AutoCancel = ReturnType<typeof createAutoCancel>;

/**
 * Gives numbers without a code back by itself, as far as the user wants it, and pursues every cancel that was asked for
 * until its refund is seen or the time is over.
 */
export function createAutoCancel(context: Context, { cancels, onFailed, onDone }: Steps) {
  const { ports, store } = context;
  /** In this worker: how many answers in a row got lost, and until when it is not tried again, on the server's clock. */
  const lost = new Map<string, { times: number; notBefore: number }>();
  const busy = new Set<string>();
  const timer = createTimer(ports);

  /** Side by side: a slow answer about one may last as long as another has left. */
  async function cancelDue(): Promise<void> {
    const { state } = store;
    const now = serverNow(state, ports);
    const due = plannedCancels(state).filter(({ at }) => at <= now);
    await Promise.all(due.map(({ rental }) => pursue(rental)));
    armTimer();
  }

  function pursue({ key, state }: LiveRental): Promise<void> {
    const send = state === 'cancelling' ? cancels.settle : cancels.cancel;
    return attempt(key, send, (error) => noteRefused(key, error));
  }

  /** Because the user wants it. Rejects where the API has not cancelled. */
  function cancel(key: string): Promise<void> {
    return attempt(key, cancels.cancel, (error) => Promise.reject(error));
  }

  async function attempt(
    key: string,
    send: Cancels['cancel'],
    onRefused: (error: unknown) => Promise<void>,
  ): Promise<void> {
    if (busy.has(key)) return;
    busy.add(key);
    try {
      const error = await send(key);
      await (error ? noteLost(key, error) : noteDone(key));
    } catch (error) {
      await onRefused(error);
    } finally {
      busy.delete(key);
      armTimer();
    }
  }

  async function noteDone(key: string): Promise<void> {
    lost.delete(key);
    if (rentalOf(store.state, key)?.state === 'cancelled') await onDone(key);
  }

  async function noteLost(key: string, code: AppErrorCode, askedForMs = 0): Promise<void> {
    const { state } = store;
    const rental = rentalOf(state, key);
    if (!rental || !isLive(rental)) return;
    const times = (lost.get(key)?.times ?? 0) + 1;
    const again = cancelAgainAt(rental.expiresAt, serverNow(state, ports), askedForMs);
    lost.set(key, { times, notBefore: again ?? Number.POSITIVE_INFINITY });
    if (times >= TOLD_AFTER) await raiseOnce(key, code);
  }

  async function noteRefused(key: string, error: unknown): Promise<void> {
    const code = codeOfError(error);
    // The key may be replaced, and a server that lags may know the number a moment later.
    if (ERROR_VERDICTS[code].cancel !== 'refused') return noteLost(key, code, retryAfterOf(error));
    await store.update((state) => {
      const rental = rentalOf(state, key);
      if (!rental || !isLive(rental)) return state;
      const refusals = (ownEntry(state.cancelFailures, key)?.refusals ?? 0) + 1;
      const notBefore = cancelAfterRefusalAt(rental.expiresAt, serverNow(state, ports), refusals);
      return withCancelFailures(state, key, { refusals, notBefore });
    });
    await raiseOnce(key, code);
  }

  /** Once a rental, whichever worker does it. */
  async function raiseOnce(key: string, code: AppErrorCode): Promise<void> {
    let isNew = false;
    let service = '';
    await store.update((state) => {
      isNew = !ownEntry(state.cancelFailures, key)?.told;
      service = rentalOf(state, key)?.service ?? '';
      return isNew ? withCancelFailures(state, key, { told: true }) : state;
    });
    if (!isNew) return;
    await onFailed(key);
    await raise(context, { kind: 'error', code, about: { service, rental: key } });
  }

  /** The alarm would come too late by up to half a minute. */
  function armTimer(): void {
    const { state } = store;
    const next = Math.min(...plannedCancels(state).map(({ at }) => at));
    if (Number.isFinite(next)) timer.set(() => void cancelDue(), Math.max(0, next - serverNow(state, ports)));
    else timer.clear();
  }

  function plannedCancels(state: AppState): { rental: LiveRental; at: number }[] {
    return state.rentals.flatMap((rental) => {
      const { key } = rental;
      const first = busy.has(key) || !isLive(rental) ? null : firstTryAt(rental, state);
      // Refused for good.
      if (first === null || !isLive(rental) || ownEntry(state.cancelFailures, key)?.notBefore === null)
        return [];
      const at = Math.max(
        first,
        lost.get(key)?.notBefore ?? 0,
        ownEntry(state.cancelFailures, key)?.notBefore ?? 0,
      );
      return at < rental.expiresAt ? [{ rental, at }] : [];
    });
  }

  return { cancel, run: cancelDue, arm: armTimer };
}

/** One that was asked for is under way already. */
function firstTryAt(rental: Rental, { settings, resentAt }: AppState): number | null {
  if (rental.state === 'cancelling') return rental.rentedAt;
  return autoCancelAt(rental, settings.autoCancel, ownEntry(resentAt, rental.key) ?? null);
}
