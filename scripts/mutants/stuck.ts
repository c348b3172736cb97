import { performance } from 'node:perf_hooks';

// As tests may put others in their place.
const { setInterval, clearInterval } = globalThis;

const LOOK_EVERY_MS = 10;
/** Nothing to do for so long: it waits for what never comes. Tests do not sleep. */
const IDLE_MS = 300;
const IDLE_BELOW_MS = 1;
const SPARE_MS = 5_000;
const TIMES_AS_LONG = 20;

/**
 * The result of `work`, or an error once it waits for what never comes, or is busy for far longer than it has ever been.
 * Goes by what this process does, not by the clock, which tells nothing on a machine with other work.
 */
export async function orStuck<T>(work: () => Promise<T>, usualMs: number): Promise<T> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stuck = new Promise<never>((_, reject) => {
    let last = performance.eventLoopUtilization();
    let idle = 0;
    let busyMs = 0;
    timer = setInterval(() => {
      const now = performance.eventLoopUtilization();
      const activeMs = now.active - last.active;
      last = now;
      busyMs += activeMs;
      idle = activeMs < IDLE_BELOW_MS ? idle + 1 : 0;
      if (idle * LOOK_EVERY_MS >= IDLE_MS) reject(new Error('waits for ever'));
      if (busyMs > usualMs * TIMES_AS_LONG + SPARE_MS) reject(new Error('takes for ever'));
    }, LOOK_EVERY_MS);
  });
  try {
    return await Promise.race([work(), stuck]);
  } finally {
    clearInterval(timer);
  }
}
