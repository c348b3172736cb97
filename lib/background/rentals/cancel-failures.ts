import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import { type AppErrorCode, retryAfterOf } from '../../domain/errors.ts';
import { ownEntry } from '../../domain/own-entry.ts';
import { cancelAfterRefusalAt, cancelAgainAfterMs } from '../../domain/rental/auto-cancel.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { rentalOf } from '../../state/selectors.ts';
import { withCancelFailures } from '../../state/state-edits.ts';
import { type Context, codeOfError, raise, serverNow } from '../context/context.ts';

/** The user is told after this many lost answers. We keep trying. */
const TOLD_AFTER = 3;

/** Which cancels failed, and when each is tried again. Refusals are stored; lost answers count in this worker. */
export function createCancelFailures(context: Context, onFailed: (key: string) => Promise<void>) {
  const { ports, store } = context;
  /** Lost answers in a row, and when to try again, in `elapsed` time. */
  const lost = new Map<string, { times: number; again: number }>();

  async function noteLost(key: string, code: AppErrorCode, askedForMs = 0): Promise<void> {
    const { state } = store;
    const rental = rentalOf(state, key);
    if (!rental || !isLive(rental)) return;
    const times = (lost.get(key)?.times ?? 0) + 1;
    const waitMs = cancelAgainAfterMs(rental.expiresAt - serverNow(state, ports), askedForMs);
    lost.set(key, { times, again: ports.elapsed() + waitMs });
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

  /** Null if it was refused for good. */
  function notBefore(state: AppState, key: string): number | null {
    const afterRefusal = ownEntry(state.cancelFailures, key)?.notBefore;
    if (afterRefusal === null) return null;
    const again = lost.get(key)?.again;
    const afterLoss = again === undefined ? 0 : serverNow(state, ports) + again - ports.elapsed();
    return Math.max(afterLoss, afterRefusal ?? 0);
  }

  return { noteLost, noteRefused, notBefore, forget: (key: string) => void lost.delete(key) };
}
