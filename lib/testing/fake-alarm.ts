import type { Clock } from './clock.ts';

export function createFakeAlarm(clock: Pick<Clock, 'set' | 'clear'>, periodMs: number, onRing: () => void) {
  let timer: number | null = null;
  let rings = 0;
  const ring = () => {
    timer = clock.set(ring, periodMs);
    rings += 1;
    onRing();
  };
  return {
    isSet: () => timer !== null,
    rings: () => rings,
    start: async () => {
      timer ??= clock.set(ring, periodMs);
    },
    stop: async () => {
      if (timer !== null) clock.clear(timer);
      timer = null;
    },
  };
}
