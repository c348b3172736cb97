import { expect, test } from 'vitest';
import type { Row } from './row.ts';
import { cells, markdownTable, plainTable } from './table.ts';

const rows: Row[] = [
  {
    name: 'quick',
    unit: 'ms',
    ours: [1.234, 2.345, 3.456],
    baseline: { name: 'nothing', samples: [2, 2, 2] },
  },
  { name: 'size', unit: 'bytes', ours: [12_345] },
];
const budgets = { quick: { ratio: 1.1, p95: 4 }, size: { median: 20_000 } };

test('a line has median and quartiles, baseline, ratio, budget and verdict', () => {
  expect(cells(rows, budgets).slice(1)).toEqual([
    ['quick', '2.35 ms (1.23–3.46)', '2 ms nothing', '1.17 ×', '≤ 1.1 ×, p95 3.46 ≤ 4 ms', 'OVER'],
    ['size', '12,345 bytes', '', '', '≤ 20,000 bytes', 'ok'],
  ]);
});

test('another extension has a column of its own, with its name', () => {
  const [quick, size] = rows as [Row, Row];
  const [head, first, second] = cells([{ ...quick, peer: { name: 'Other', samples: [9] } }, size], {});
  expect([head?.at(-1), first?.at(-1), second?.at(-1)]).toEqual(['Other', '9 ms', '']);
});

test('columns of a plain table line up', () => {
  expect(
    plainTable([
      ['', 'b'],
      ['long', 'x'],
      ['a', 'yy'],
    ]),
  ).toBe('      b\nlong  x\na     yy');
});

test('a table for a document', () => {
  expect(
    markdownTable([
      ['', 'b'],
      ['a', '1'],
    ]),
  ).toBe('|  | b |\n|---|---|\n| a | 1 |');
});
