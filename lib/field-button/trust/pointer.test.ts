import { beforeEach, expect, test, vi } from 'vitest';
import { createPointer, type Pressed } from './pointer.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const FIELD = {};

/** A page with taps on its field, elsewhere, and on the button without effect. */
function tapped(first: Pressed | null) {
  let down = (_: unknown) => {};
  const top = {
    addEventListener(type: string, run: typeof down) {
      if (type === 'pointerdown') down = run;
    },
  } as unknown as Window;
  const pointer = createPointer({} as HTMLElement, {
    windows: [top],
    first,
    isOnField: ({ target }) => target === FIELD,
    signal: new AbortController().signal,
  });
  const tap = (target: object, x: number) =>
    down({ isTrusted: true, pointerType: 'touch', target, screenX: x, screenY: 20 });
  return {
    onField: (x: number) => tap(FIELD, x),
    elsewhere: (x: number) => tap({}, x),
    inVain: pointer.pressedInVain,
    goesOn: () => pointer.goesOn({ x: 300, y: 20 }),
  };
}

const onField = (): Pressed => ({
  x: 200,
  y: 20,
  atMs: performance.now(),
  isOnField: true,
  rests: { x: 200, y: 20, inView: { x: 200, y: 20 } },
});

test('a finger that tapped the field may press the button at once', () => {
  const taps = tapped(onField());
  expect(taps.goesOn()).toBe(false);
  taps.onField(220);
  expect(taps.goesOn()).toBe(false);
});

test('a finger that tapped where the button is, or anything else, has to wait a second', () => {
  const taps = tapped(onField());
  for (const tap of [() => taps.onField(290), () => taps.elsewhere(20)]) {
    tap();
    vi.advanceTimersByTime(999);
    expect(taps.goesOn()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(taps.goesOn()).toBe(false);
  }
});

test('if it is unknown how the field got its focus, it may have been tapped there', () => {
  const taps = tapped(null);
  expect(taps.goesOn()).toBe(true);
  vi.advanceTimersByTime(1_000);
  expect(taps.goesOn()).toBe(false);
});

test('a finger that keeps tapping has to wait, even if the taps on the button do not count', () => {
  const taps = tapped(null);
  for (let tap = 0; tap < 5; tap += 1) {
    vi.advanceTimersByTime(700);
    expect(taps.goesOn()).toBe(true);
    taps.inVain();
  }
  vi.advanceTimersByTime(1_000);
  expect(taps.goesOn()).toBe(false);
});
