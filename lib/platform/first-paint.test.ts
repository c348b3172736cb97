import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterFirstPaint } from './first-paint.ts';

/** Reports a paint to the observer, if there still is one. */
let paint = (_name: string): void => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(listen: (entries: { getEntriesByName(name: string): string[] }) => void) {
        paint = (painted) => listen({ getEntriesByName: (name) => (name === painted ? [name] : []) });
      }
      observe() {}
      disconnect() {
        paint = () => {};
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the first content is shown: once, and without waiting any longer', () => {
  const callback = vi.fn();
  afterFirstPaint(callback);
  paint('first-paint');
  expect(callback).not.toHaveBeenCalled();
  paint('first-contentful-paint');
  paint('first-contentful-paint');
  vi.advanceTimersByTime(1_000);
  expect(callback).toHaveBeenCalledTimes(1);
});

test('a document that is never painted goes on all the same', () => {
  const callback = vi.fn();
  afterFirstPaint(callback);
  vi.advanceTimersByTime(400);
  paint('first-contentful-paint');
  expect(callback).toHaveBeenCalledTimes(1);
});

test('whoever leaves hears nothing', () => {
  const callback = vi.fn();
  afterFirstPaint(callback)();
  paint('first-contentful-paint');
  vi.advanceTimersByTime(1_000);
  expect(callback).not.toHaveBeenCalled();
});
