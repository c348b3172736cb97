import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** A frame in which the part was looked at. */
interface Seen {
  time: number;
  isVisible: boolean;
}

/** What the browser has found and not told yet. */
let found: Seen[] = [];
let tell: (seen: Seen[]) => void;

class TellingObserver {
  constructor(told: (seen: Seen[]) => void) {
    tell = told;
  }
  observe() {}
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
  vi.stubGlobal('IntersectionObserver', TellingObserver);
  vi.stubGlobal('IntersectionObserverEntry', TellingEntry);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  found = [];
});

async function watched() {
  const { createOcclusion } = await import('./occlusion.ts');
  const noted: boolean[] = [];
  const occlusion = createOcclusion({} as HTMLElement, (wasClear) => noted.push(wasClear));
  return { occlusion, noted };
}

const seen = (isVisible: boolean): Seen => ({ time: performance.now(), isVisible });

describe('where the browser tells what lies over a part', () => {
  test('a part nobody has looked at is not clear', async () => {
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

  test('from when it was painted, however late a busy page lets it be told', async () => {
    const { occlusion } = await watched();
    const painted = seen(true);
    vi.advanceTimersByTime(450);
    tell([painted]);
    expect(occlusion.isClear()).toBe(true);
    vi.advanceTimersByTime(50);
    expect(occlusion.isClear()).toBe(false);
  });

  test('what is found and not told yet counts at once', async () => {
    const { occlusion, noted } = await watched();
    tell([seen(true)]);
    found.push(seen(false));
    expect(occlusion.isClear()).toBe(false);
    expect(noted).toEqual([true, false]);
  });

  test('a cover of one frame is noted, though the next is clear', async () => {
    const { occlusion, noted } = await watched();
    tell([seen(false), seen(true)]);
    expect(occlusion.isClear()).toBe(true);
    expect(noted).toEqual([false]);
  });
});
