import type { AppState } from '../../state/app-state.ts';
import type { Context } from '../context/context.ts';
import type { Silence } from './silence.ts';

/** Purchases whose answer was lost are looked for this often. */
const EVERY_MS = 5_000;

/** When purchases whose answer was lost are looked for again. On this machine's clock. */
export function createLostCheck({ ports }: Pick<Context, 'ports'>, silence: Silence) {
  let checkedAt = Number.NEGATIVE_INFINITY;

  function isDue({ rentals }: AppState): boolean {
    const isLost = rentals.some((one) => one.state === 'requesting' && one.request === 'unanswered');
    return isLost && ports.now() >= Math.max(checkedAt + EVERY_MS, silence.common()?.until ?? 0);
  }

  function beginCheck(): void {
    checkedAt = ports.now();
  }

  /** Infinity where nothing is being bought. */
  function nextAt({ rentals }: AppState): number {
    const isBuying = rentals.some(({ state }) => state === 'requesting');
    return isBuying ? ports.now() + EVERY_MS : Number.POSITIVE_INFINITY;
  }

  function forgetCheck(): void {
    checkedAt = Number.NEGATIVE_INFINITY;
  }

  return { isDue, begin: beginCheck, nextAt, forget: forgetCheck };
}
