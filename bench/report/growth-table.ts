import type { Unit } from './row.ts';
import { exponent, line, median } from './statistics.ts';
import { spread } from './table.ts';

interface Grown {
  name: string;
  unit: Unit;
  at: readonly { n: number; samples: readonly number[] }[];
}

/** For each size the median, then the power of it that they grow with, and where the first value would be doubled. */
export function growthCells(lines: readonly Grown[]): string[][] {
  const sizes = lines[0]?.at.map(({ n }) => n.toLocaleString('en-US')) ?? [];
  const head = ['', ...sizes, 'grows with', 'doubled at'];
  return [
    head,
    ...lines.map(({ name, unit, at }) => {
      const points = at.map(({ n, samples }) => ({ n, value: median(samples) }));
      return [
        name,
        ...at.map(({ samples }) => spread(samples, unit)),
        `n^${exponent(points).toFixed(2)}`,
        doubledAt(points),
      ];
    }),
  ];
}

/** Where a line through the points has twice the value it begins with. */
function doubledAt(points: readonly { n: number; value: number }[]): string {
  const { fixed, each } = line(points);
  if (each <= 0 || fixed <= 0) return each <= 0 ? 'never' : '';
  return `n = ${Number((fixed / each).toPrecision(2)).toLocaleString('en-US')}`;
}
