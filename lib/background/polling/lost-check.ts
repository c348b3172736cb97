import type { AppState } from '../../state/app-state.ts';
import { intentsIn, lostIntents } from '../../state/selectors.ts';
import type { Context } from '../context/context.ts';
import type { Silence } from './silence.ts';

const EVERY_MS = 5_000;

/** Times are on this machine's clock. */
export function createLostCheck({ ports }: Pick<Context, 'ports'>, silence: Silence) {
  let checkedAt = Number.NEGATIVE_INFINITY;

  function isDue(state: AppState): boolean {
    return (
      lostIntents(state).length > 0 &&
      ports.now() >= Math.max(checkedAt + EVERY_MS, silence.common()?.until ?? 0)
    );
  }

  function markChecked(): void {
    checkedAt = ports.now();
  }

  /** Infinity if nothing is being bought. */
  function nextAt(state: AppState): number {
    return intentsIn(state).length > 0 ? ports.now() + EVERY_MS : Number.POSITIVE_INFINITY;
  }

  function forget(): void {
    checkedAt = Number.NEGATIVE_INFINITY;
  }

  return { isDue, markChecked, nextAt, forget };
}
