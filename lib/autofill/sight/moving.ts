import { drawnAround, frameOf } from '../dom/drawn-in.ts';

/** Steps slide in, and covers go away, within this time. */
export const SETTLES_WITHIN_MS = 1_000;

/** An element, or something around it, is moving and will be in place soon. */
export function isComing(element: Element): boolean {
  const running = runningAround(element.ownerDocument);
  if (running.length === 0) return false;
  const around = new Set(drawnAround(element));
  return running.some(({ effect }) => around.has((effect as KeyframeEffect).target as Element));
}

export function runningAround(page: Document): Animation[] {
  const frame = frameOf(page);
  const running = page
    .getAnimations()
    .filter((one) => one.playState === 'running' && leftOf(one) <= SETTLES_WITHIN_MS);
  return frame ? [...running, ...runningAround(frame.ownerDocument)] : running;
}

/** Milliseconds until it ends. */
export function leftOf({ effect, currentTime }: Animation): number {
  const { endTime } = effect?.getComputedTiming() ?? {};
  return Number(endTime ?? Number.POSITIVE_INFINITY) - Number(currentTime ?? 0);
}
