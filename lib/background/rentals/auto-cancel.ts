import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import { type AppErrorCode, retryAfterOf } from '../../domain/errors.ts';
import { ownEntry } from '../../domain/own-entry.ts';
import { autoCancelAt, cancelAfterRefusalAt, cancelAgainAt } from '../../domain/rental/auto-cancel.ts';
import type { LiveRental, Rental } from '../../domain/rental/rental.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { rentalOf } from '../../state/selectors.ts';
import { withCancelFailures } from '../../state/state-edits.ts';
import { type Context, codeOfError, raise, serverNow } from '../context/context.ts';
import { createTimer } from '../context/timer.ts';
import type { Cancels } from './cancels.ts';

/** The user is told after this many lost answers. We keep trying. */
const TOLD_AFTER = 3;

interface Steps {
  cancels: Cancels;
  /** Not cancelled yet; the user should know. */
  onFailed(key: string): Promise<void>;
  /** Cancelled after all. */
  onDone(key: string): Promise<void>;
}

export type AutoCancel = ReturnType<typeof createAutoCancel>;

/**
 * Cancels numbers without a code automatically if the user wants that, and pursues every requested cancel until the
 * refund is seen or the rental has expired.
 */
export function createAutoCancel(context: Context, { cancels, onFailed, onDone }: Steps) {
  const { ports, store } = context;
  /** In this worker: lost answers in a row, and when to try again on the server's clock. */
  const lost = new Map<string, { times: number; notBefore: number }>();
  const busy = new Set<string>();
  const timer = createTimer(ports);

  /** At the same time: waiting for one slow answer could cost another number its refund. */
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

  /** The user's own cancel. Rejects if the API has not cancelled. */
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
    // The key may be replaced, and a lagging server may know the number a moment later.
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

  /** Once per rental, even across workers. */
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

  /** The alarm could be half a minute late. */
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

  return { cancel, cancelDue, armTimer };
}

/** A requested cancel is due from the start. */
function firstTryAt(rental: Rental, { settings, resentAt }: AppState): number | null {
  if (rental.state === 'cancelling') return rental.rentedAt;
  return autoCancelAt(rental, settings.autoCancel, ownEntry(resentAt, rental.key) ?? null);
}
