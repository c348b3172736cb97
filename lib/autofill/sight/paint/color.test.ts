import { expect, test } from 'vitest';
import { readColor } from './color.ts';

test.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgb(0, 0, 0)', 0, 1],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgba(255, 255, 255, 0.5)', 1, 0.5],
  ['color(srgb 1 1 1)', 1, 1],
  ['color(display-p3 0 0 0 / 0.25)', 0, 0.25],
  ['oklch(0.98 0.01 106)', 0.98, 1],
  ['oklab(0.2 -0.01 1e-3 / 0)', 0.2, 0],
  ['lch(96 2 none)', 0.96, 1],
  ['lab(12 -3 4 / 0.7)', 0.12, 0.7],
])('the color %s is read', (text, lightness, alpha) => {
  const color = readColor(text);
  expect(color.lightness).toBeCloseTo(lightness, 5);
  expect(color.alpha).toBe(alpha);
});
