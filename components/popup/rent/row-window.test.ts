import { expect, test } from 'vitest';
import { DRAWN, FINGER_ROW_HEIGHT, rowWindow, scrollTo } from './row-window.ts';

test('drawn rows and spacers always add up to the same height', () => {
  const whole = 1000 * 38;
  for (let scrollTop = 0; scrollTop < whole; scrollTop += 137) {
    const { from, to, before, after } = rowWindow(scrollTop, 1000);
    const drawn = (to - from) * 38;
    expect(before + drawn + after).toBe(whole);
    expect(before).toBeLessThanOrEqual(scrollTop);
    expect(Math.min(whole, scrollTop + 1400)).toBeLessThanOrEqual(before + drawn);
  }
});

test('a list that became shorter than the scroll position is drawn from what is left', () => {
  expect(rowWindow(30_000, 3)).toEqual({ from: 0, to: 3, before: 0, after: 0 });
  expect(rowWindow(0, 0)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
});

test('a visible row does not scroll, and others come in at the nearer edge', () => {
  const list = { scrollTop: 380, height: 400 };
  expect(scrollTo(12, list)).toBe(380);
  expect(scrollTo(2, list)).toBe(76);
  expect(scrollTo(30, list)).toBe(31 * 38 - 400);
  expect(scrollTo(0, list)).toBe(0);
});

test('rows that are high enough for a finger move the window and the list by their own height', () => {
  const { from, before } = rowWindow(100 * 44, 1000, DRAWN, FINGER_ROW_HEIGHT);
  expect({ from, before }).toEqual({ from: 90, before: 90 * 44 });
  expect(scrollTo(30, { scrollTop: 0, height: 400 }, FINGER_ROW_HEIGHT)).toBe(31 * 44 - 400);
});
