import { withoutMask } from '../dom/text-of.ts';
import { pause, staysTrue } from '../dom/timing.ts';

/*
 * A page may send each key to a far server, and write back what that was told by then. In between its field holds a beginning
 * of the text, so it is judged only once it is quiet.
 */

const LOOK_EVERY_MS = 25;
/** Answers to keys arrive about as fast as the keys did. */
const QUIET_MS = 250;
const LONGEST_MS = 2_000;
/** A page that has answered during typing keeps doing so. */
const SOON_MS = 40;

/** Whether the fields hold the value, or do so again once the page has written back the rest of it. */
export async function holdsInTheEnd(
  holds: () => boolean,
  shown: () => string,
  whole: string,
): Promise<boolean> {
  if (holds()) return true;
  return isBeginning(shown(), whole) && (await changesUntil(holds, shown, QUIET_MS, LONGEST_MS));
}

/** Like `staysTrue`, with the same patience. */
export async function staysHeld(holds: () => boolean, shown: () => string): Promise<boolean> {
  const whole = shown();
  for (const until = performance.now() + LONGEST_MS; performance.now() < until; ) {
    if (await staysTrue(holds)) return true;
    if (!(await holdsInTheEnd(holds, shown, whole))) return false;
  }
  return false;
}

/** Whether a value that is gone comes back, as it does when a field is redrawn. */
export function comesBack(holds: () => boolean, shown: () => string): Promise<boolean> {
  return changesUntil(holds, shown, QUIET_MS, LONGEST_MS);
}

export function isAnswering(shown: () => string): Promise<boolean> {
  const before = shown();
  return changesUntil(() => shown() !== before, shown, SOON_MS, SOON_MS);
}

/** Until nothing was written back for a while. */
export async function becomesQuiet(shown: () => string): Promise<void> {
  await changesUntil(() => false, shown, QUIET_MS, LONGEST_MS);
}

/** Whether it becomes true while the shown value keeps changing. */
async function changesUntil(
  isTrue: () => boolean,
  shown: () => string,
  quietMs: number,
  longestMs: number,
): Promise<boolean> {
  let last = shown();
  const startedAt = performance.now();
  for (let changedAt = startedAt; !isTrue(); ) {
    const now = performance.now();
    if (now - changedAt >= quietMs || now - startedAt >= longestMs) return false;
    await pause(Math.min(LOOK_EVERY_MS, quietMs));
    const text = shown();
    if (text !== last) changedAt = performance.now();
    last = text;
  }
  return true;
}

function isBeginning(shown: string, whole: string): boolean {
  const [part, all] = [withoutMask(shown), withoutMask(whole)];
  return part !== '' && part.length < all.length && all.startsWith(part);
}
