import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** A frame in which the part was observed. */
interface Seen {
  time: number;
  isVisible: boolean;
  isIntersecting: boolean;
}

/** Findings the browser has not reported yet. */
let found: Seen[] = [];
let tell: (seen: Seen[]) => void;
/** How often observing was restarted. */
let asked = 0;

class TellingObserver {
  constructor(told: (seen: Seen[]) => void) {
    tell = told;
  }
  observe() {
    asked += 1;
  }
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return found.splice(0);
  }
}

class TellingEntry {
  get isVisible() {
    return true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('IntersectionObserver', TellingObserver);
  vi.stubGlobal('IntersectionObserverEntry', TellingEntry);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  found = [];
  asked = 0;
});

async function watched() {
  const { createOcclusion } = await import('./occlusion.ts');
  const noted: boolean[] = [];
  const missed = vi.fn();
  const occlusion = createOcclusion({} as HTMLElement, {
    noted: (wasClear) => noted.push(wasClear),
    missed,
  });
  return { occlusion, noted, missed };
}

const seen = (isVisible: boolean): Seen => ({ time: performance.now(), isVisible, isIntersecting: true });

/** A page that paints at this interval. */
function paint(frames: number, eachMs: number): void {
  for (let frame = 0; frame < frames; frame += 1) {
    vi.advanceTimersByTime(eachMs);
    tell([seen(true)]);
  }
}

describe('where the browser tells what lies over a part', () => {
  test('a part that was not observed is not clear', async () => {
    const { occlusion } = await watched();
    expect(occlusion.isClear()).toBe(false);
  });

  test('a clear frame counts for half a second', async () => {
    const { occlusion } = await watched();
    tell([seen(true)]);
    vi.advanceTimersByTime(499);
    expect(occlusion.isClear()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(occlusion.isClear()).toBe(false);
  });

  test('a clear frame counts from its paint, however late it is reported', async () => {
    const { occlusion } = await watched();
    const painted = seen(true);
    vi.advanceTimersByTime(450);
    tell([painted]);
    expect(occlusion.isClear()).toBe(true);
    vi.advanceTimersByTime(50);
    expect(occlusion.isClear()).toBe(false);
  });

  test('a pending finding counts at once', async () => {
    const { occlusion, noted } = await watched();
    tell([seen(true)]);
    found.push(seen(false));
    expect(occlusion.isClear()).toBe(false);
    expect(noted).toEqual([true, false]);
  });

  test('a cover of one frame is noticed, though the next is clear', async () => {
    const { occlusion, noted } = await watched();
    tell([seen(false), seen(true)]);
    expect(occlusion.isClear()).toBe(true);
    expect(noted).toEqual([false]);
  });
});

describe.each([
  ['covers', 200],
  ['boxes only', 400],
])('in a browser that tells of %s', (told, longestMs) => {
  beforeEach(() => {
    if (told === 'boxes only') vi.stubGlobal('IntersectionObserverEntry', class {});
  });

  test('a part is observed again within 40 ms as long as there are reports', async () => {
    await watched();
    for (const answers of [1, 2, 3, 4, 5]) {
      tell([seen(true)]);
      vi.advanceTimersByTime(40);
      expect(asked).toBe(answers + 1);
    }
  });

  test('a page without frames is not clear', async () => {
    const { occlusion } = await watched();
    paint(50, 16);
    vi.advanceTimersByTime(500);
    expect(occlusion.isClear()).toBe(false);
  });

  test.each([
    ['quick frames', 16, false],
    ['ten frames a second', 100, false],
    ['frames that stay for long', longestMs + 10, true],
  ])('what was on the screen is known with %s', async (_, eachMs, isMissed) => {
    const { missed } = await watched();
    paint(1, 16);
    missed.mockClear();
    paint(10, eachMs);
    expect(missed.mock.calls.length > 0).toBe(isMissed);
  });

  test('nothing is known while a page is frozen', async () => {
    const { occlusion, missed } = await watched();
    paint(10, 16);
    missed.mockClear();
    vi.advanceTimersByTime(longestMs - 10);
    expect(occlusion.isClear()).toBe(true);
    expect(missed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(occlusion.isClear()).toBe(true);
    expect(missed).toHaveBeenCalled();
  });

  test('after a late frame, every frame is observed for 400 ms', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.99);
    await watched();
    paint(50, 16);
    const atOnce = () => {
      const before = asked;
      tell([seen(true)]);
      return asked > before;
    };
    expect(atOnce()).toBe(false);
    vi.advanceTimersByTime(100);
    expect(atOnce()).toBe(true);
    vi.advanceTimersByTime(40);
    expect(atOnce()).toBe(true);
    paint(8, 40);
    vi.advanceTimersByTime(40);
    expect(atOnce()).toBe(false);
  });
});
