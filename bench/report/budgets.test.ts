import { expect, test } from 'vitest';
import { type Budget, verdicts } from './budgets.ts';
import type { Row } from './row.ts';

const row: Row = {
  name: 'a figure',
  unit: 'ms',
  ours: [10, 20, 30],
  baseline: { name: 'nothing', samples: [10, 10, 10] },
};

test.each<[Budget, boolean]>([
  [{ median: 20 }, true],
  [{ median: 19 }, false],
  [{ p95: 30 }, true],
  [{ p95: 29 }, false],
  [{ ratio: 2 }, true],
  [{ ratio: 1.9 }, false],
  [{ least: 20 }, true],
  [{ least: 21 }, false],
])('a median of 20, twice its baseline, and a budget of %j', (budget, isKept) => {
  expect(verdicts(row, budget).map((one) => one.isKept)).toEqual([isKept]);
});

test('each part of a budget is judged by itself', () => {
  expect(verdicts(row, { median: 20, p95: 20 })).toEqual([
    { statistic: 'median', value: 20, limit: 20, isKept: true },
    { statistic: 'p95', value: 30, limit: 20, isKept: false },
  ]);
});

test('a figure without a budget is only reported', () => {
  expect(verdicts(row, undefined)).toEqual([]);
});

test.each<[string, Row, Budget]>([
  ['no sample', { ...row, ours: [] }, { median: 20 }],
  ['no baseline', { name: 'a figure', unit: 'ms', ours: [1] }, { ratio: 2 }],
  ['an endless sample', { ...row, ours: [Number.POSITIVE_INFINITY] }, { p95: 20 }],
])('%s keeps no budget', (_, measured, budget) => {
  expect(verdicts(measured, budget).map((one) => one.isKept)).toEqual([false]);
});
