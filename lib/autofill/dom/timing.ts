import { isInFront } from './page-properties.ts';

/** Lets the page run. Unlike `setTimeout(0)` this costs nothing in a hidden tab. */
export function nextTick(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}

/**
 * Lets the page run what it deferred with a zero timeout. Hidden tabs run timers once a second, which is not worth the
 * wait.
 */
export async function timersRun(page: Document): Promise<void> {
  await nextTick();
  if (isInFront(page)) await pause(0);
}

const LOOK_EVERY_MS = 25;

/**
 * Whether something stays true while the page reacts; ends at once when it no longer is. A page's timers run in the
 * order they fall due, so everything deferred for less than this has run by the end, even in a hidden tab.
 */
export async function staysTrue(holds: () => boolean, forMs = 200): Promise<boolean> {
  const isOver = pause(forMs).then(() => true);
  await nextTick();
  for (;;) {
    if (!holds()) return false;
    // The end does not wait for a look: in a hidden tab each look is a second late.
    const ended = await Promise.race([isOver, pause(LOOK_EVERY_MS).then(() => false)]);
    if (ended) return holds();
  }
}

export async function becomesTrue(page: Document, holds: () => boolean, withinMs: number): Promise<boolean> {
  if (holds()) return true;
  return new Promise((resolve) => {
    const end = (result: boolean) => {
      changes.disconnect();
      clearTimeout(limit);
      resolve(result);
    };
    let isDue = false;
    const changes = new MutationObserver(async () => {
      if (isDue) return;
      isDue = true;
      await nextTick();
      isDue = false;
      if (holds()) end(true);
    });
    changes.observe(page, { childList: true, subtree: true, attributes: true, characterData: true });
    const limit = setTimeout(() => end(holds()), withinMs);
  });
}
