import { drawnAround } from '../dom/drawn-in.ts';
import { isInFront } from '../dom/page-properties.ts';
import { pause } from '../dom/timing.ts';
import { leftOf, runningAround, SETTLES_WITHIN_MS } from './moving.ts';

const TWO_FRAMES_MS = 40;

/** Waits until nothing around an element moves. False if nothing did. */
export async function settled(element: Element): Promise<boolean> {
  const running = runningAround(element.ownerDocument);
  if (running.length === 0) return becomesStill(element);
  const left = Math.max(...running.map(leftOf));
  // A hidden tab fires no event when they end.
  await Promise.race([Promise.allSettled(running.map(({ finished }) => finished)), pause(left)]);
  return true;
}

/** Some pages animate by script, frame by frame. A hidden tab draws no frames. */
async function becomesStill(element: Element): Promise<boolean> {
  if (!isInFront(element.ownerDocument)) return false;
  let [hasMoved, isMoving] = [false, true];
  const changes = new MutationObserver(() => {
    isMoving = true;
  });
  const roots = new Set([...drawnAround(element)].map((at) => at.getRootNode()));
  for (const root of roots)
    changes.observe(root, { subtree: true, childList: true, attributeFilter: ['style', 'class'] });
  for (const until = performance.now() + SETTLES_WITHIN_MS; performance.now() < until; ) {
    isMoving = false;
    await pause(TWO_FRAMES_MS);
    if (!isMoving) break;
    hasMoved = true;
  }
  changes.disconnect();
  return hasMoved;
}
