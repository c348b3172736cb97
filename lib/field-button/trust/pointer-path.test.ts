import { expect, test } from 'vitest';
import { createPointerPath } from './pointer-path.ts';

const BUTTON = { x: 300, y: 200 };

test('a pointer that comes to the button is known to have come', () => {
  const path = createPointerPath();
  for (let x = 100; x < 290; x += 15) path.passes({ x, y: 200 }, 1_000 + x);
  expect(path.leadsTo(BUTTON, 1_000)).toBe(true);
});

test('a pointer that barely crosses the edge is known by two points of its path', () => {
  const path = createPointerPath();
  path.passes({ x: 288, y: 200 }, 1_000);
  expect(path.leadsTo(BUTTON, 900)).toBe(true);
});

test.each([
  ['that has never been elsewhere', []],
  ['that came before the button stood there', [{ x: 100, y: 100, at: 899 }]],
  [
    'of a hand that clicks at one place, with the edge of the button there',
    [
      { x: 297, y: 199, at: 950 },
      { x: 304, y: 203, at: 1_500 },
      { x: 299, y: 206, at: 2_000 },
    ],
  ],
])('no path to the button has a pointer %s', (_, passed) => {
  const path = createPointerPath();
  for (const { x, y, at } of passed) path.passes({ x, y }, at);
  expect(path.leadsTo(BUTTON, 900)).toBe(false);
});

test('a pointer that rests elsewhere counts as there until it leaves', () => {
  const path = createPointerPath();
  path.passes({ x: 100, y: 100 }, 500);
  path.passes({ x: 101, y: 100 }, 950);
  expect(path.leadsTo(BUTTON, 900)).toBe(true);
});

test('a long path is kept only as far as it matters', () => {
  const path = createPointerPath();
  path.passes({ x: 0, y: 0 }, 950);
  for (let n = 0; n < 100; n += 1) path.passes({ x: 400 + 10 * n, y: 200 }, 960 + n);
  expect(path.leadsTo(BUTTON, 955)).toBe(true);
});
