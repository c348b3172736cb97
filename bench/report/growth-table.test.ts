import { expect, test } from 'vitest';
import { growthCells } from './growth-table.ts';

const at = (value: (n: number) => number) => [10, 100, 1_000].map((n) => ({ n, samples: [value(n)] }));

test('a line has a median for each size, the power it grows with, and where it is doubled', () => {
  const lines = growthCells([
    { name: 'flat', unit: 'ms', at: at(() => 4) },
    { name: 'slow', unit: 'ms', at: at((n) => 40 + 0.02 * n) },
    { name: 'even', unit: 'bytes', at: at((n) => 30 * n) },
  ]);
  expect(lines).toEqual([
    ['', '10', '100', '1,000', 'grows with', 'doubled at'],
    ['flat', '4 ms', '4 ms', '4 ms', 'n^0.00', 'never'],
    ['slow', '40.2 ms', '42 ms', '60 ms', 'n^0.09', 'n = 2,000'],
    ['even', '300 bytes', '3,000 bytes', '30,000 bytes', 'n^1.00', ''],
  ]);
});
