import type { Requesting } from '../../domain/rental/rental.ts';
import type { AppState } from '../../state/app-state.ts';
import { intentsIn } from '../../state/selectors.ts';
import type { ServerClock } from '../context/server-clock.ts';

/** The same moment on both clocks. */
export interface Moment {
  now: number;
  elapsed: number;
}

/**
 * The server's time, as seen by an intent. Without a `Date` header, it is measured by how long the intent has been
 * lost.
 */
export function createLostClock(serverClock: Pick<ServerClock, 'isTold'>) {
  /** In `elapsed` time, which no change of the clock affects. */
  let lostSince: ReadonlyMap<string, number> = new Map();

  function noteSince(state: AppState, { elapsed }: Moment): void {
    lostSince = new Map(intentsIn(state).map(({ key }) => [key, lostSince.get(key) ?? elapsed]));
  }

  function at({ now, elapsed }: Moment, { key, requestedAt }: Requesting, state: AppState): number {
    if (serverClock.isTold()) return now + state.clockSkewMs;
    return requestedAt + elapsed - (lostSince.get(key) ?? elapsed);
  }

  return { noteSince, at };
}
