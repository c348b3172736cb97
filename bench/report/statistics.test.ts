import { expect, test } from 'vitest';
import { exponent, line, median, quantile, ratio } from './statistics.ts';

test('a quantile is one of the samples, whatever their order', () => {
  const samples = [9, 1, 5, 3, 7];
  expect([0, 0.25, 0.5, 0.75, 0.95, 1].map((share) => quantile(samples, share))).toEqual([1, 3, 5, 7, 9, 9]);
  expect(samples).toEqual([9, 1, 5, 3, 7]);
});

test('the median of an even number of samples is the lower of the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2);
});

test('there is no median of nothing', () => {
  expect(median([])).toBeNaN();
});

test('a ratio is of medians, so one slow sample changes nothing', () => {
  expect(ratio([6, 6, 900], [4, 4, 0.1])).toBe(1.5);
});

test.each([
  ['the same for any number', [5, 5, 5], 0],
  ['growing with the number', [1, 10, 100], 1],
  ['growing with its square', [1, 100, 10_000], 2],
])('the exponent of what is %s', (_, values, expected) => {
  const points = [10, 100, 1_000].map((n, at) => ({ n, value: values[at] ?? 0 }));
  expect(exponent(points)).toBeCloseTo(expected);
});

test('a line through points tells what is fixed and what each one adds', () => {
  const { fixed, each } = line([10, 100, 1_000].map((n) => ({ n, value: 40 + 0.02 * n })));
  expect(fixed).toBeCloseTo(40);
  expect(each).toBeCloseTo(0.02);
});
