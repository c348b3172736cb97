import type { AppErrorCode } from '../../domain/errors.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Context } from '../context/context.ts';
import type { Pause } from './pause.ts';
import type { Silence } from './silence.ts';

type Failing = Pick<AppState, 'polling' | 'failing'>;
const NOTHING_FAILS: Failing = { polling: null, failing: {} };

export type FailureReport = ReturnType<typeof createFailureReport>;

export function createFailureReport({ ports, store }: Context, silence: Silence) {
  async function report(): Promise<void> {
    if (!ports.isOnline()) return;
    await store.update((state) => withFailing(state, failingNow(state)));
  }

  async function reportOffline(retryAt: number): Promise<void> {
    await store.update((state) =>
      state.polling?.error === 'offline'
        ? state
        : withFailing(state, { polling: { error: 'offline', retryAt }, failing: {} }),
    );
  }

  async function clear(): Promise<void> {
    await store.update((state) => withFailing(state, NOTHING_FAILS));
  }

  function failingNow(state: AppState): Failing {
    const common = silence.common();
    if (common && silence.isCommon()) return { polling: shownFailure(common), failing: {} };
    const live = state.rentals.filter(isLive);
    const failing = live.flatMap(({ key }) => {
      const pause = silence.own(key);
      return pause ? [[key, shownFailure({ ...pause, until: silence.until(key) })] as const] : [];
    });
    const [first] = failing;
    if (!first || failing.length < live.length)
      return { polling: null, failing: Object.fromEntries(failing) };
    const retryAt = Math.min(...failing.map(([, pause]) => pause.retryAt));
    return { polling: { ...first[1], retryAt }, failing: {} };
  }

  return { report, reportOffline, clear };
}

function shownFailure({ error, until }: Pause): { error: AppErrorCode; retryAt: number } {
  return { error, retryAt: until };
}

/** Returns the same object if nothing has changed. */
function withFailing(state: AppState, now: Failing): AppState {
  const before: Failing = { polling: state.polling, failing: state.failing };
  return JSON.stringify(before) === JSON.stringify(now) ? state : { ...state, ...now };
}
