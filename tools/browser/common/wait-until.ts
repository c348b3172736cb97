import { setTimeout as sleep } from 'node:timers/promises';

/** Each question slows down what is waited for, so it is asked less often the longer that takes. */
function pauseAfter(waitedMs: number): number {
  return Math.min(100, 25 + waitedMs / 5);
}

/**
 * Asks again until the answer is something other than `undefined`, `null` or `false`. A check that throws counts as
 * "not yet": a document may be replaced while it is being asked.
 */
export async function waitUntil<T>(
  what: string | (() => string),
  check: () => Promise<T | undefined | null | false>,
  timeoutMs = 10_000,
): Promise<T> {
  const began = performance.now();
  let failure: unknown;
  for (;;) {
    try {
      const found = await check();
      if (found !== undefined && found !== null && found !== false) return found;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    const waitedMs = performance.now() - began;
    if (waitedMs > timeoutMs) {
      const subject = typeof what === 'string' ? what : what();
      throw new Error(`Waited ${timeoutMs} ms in vain for ${subject}`, { cause: failure });
    }
    await sleep(pauseAfter(waitedMs));
  }
}
