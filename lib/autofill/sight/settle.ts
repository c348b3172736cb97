import { drawnAround, frameOf } from '../dom/drawn-in.ts';
import { isInFront } from '../dom/page-properties.ts';
import { pause } from '../dom/timing.ts';

/** Steps slide in, and covers go away, within this time. */
const LONGEST_MS = 1_000;
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
  for (const until = performance.now() + LONGEST_MS; performance.now() < until; ) {
    isMoving = false;
    await pause(TWO_FRAMES_MS);
    if (!isMoving) break;
    hasMoved = true;
  }
  changes.disconnect();
  return hasMoved;
}

/** An element, or something around it, is moving and will be in place soon. */
export function isComing(element: Element): boolean {
  const running = runningAround(element.ownerDocument);
  if (running.length === 0) return false;
  const around = new Set(drawnAround(element));
  return running.some(({ effect }) => around.has((effect as KeyframeEffect).target as Element));
}

function runningAround(page: Document): Animation[] {
  const frame = frameOf(page);
  const running = page
    .getAnimations()
    .filter((one) => one.playState === 'running' && leftOf(one) <= LONGEST_MS);
  return frame ? [...running, ...runningAround(frame.ownerDocument)] : running;
}

function leftOf({ effect, currentTime }: Animation): number {
  const { endTime } = effect?.getComputedTiming() ?? {};
  return Number(endTime ?? Number.POSITIVE_INFINITY) - Number(currentTime ?? 0);
}
