import { expect, test } from 'vitest';
import { spendingByMonth, spendingByService } from './spending.ts';

const at = (year: number, month: number, day: number) => new Date(year, month - 1, day).getTime();
const now = at(2026, 3, 15);
const movements = [
  { amountMinor: -40, service: 'Uber', at: at(2026, 3, 2) },
  { amountMinor: -65, service: 'Discord', at: at(2026, 1, 31) },
  { amountMinor: 65, service: 'Discord', at: at(2026, 1, 31) },
  { amountMinor: -40, service: 'Uber', at: at(2026, 1, 1) },
  { amountMinor: 1000, service: null, at: at(2026, 2, 1) },
  { amountMinor: -30, service: 'Signal', at: null },
];

test('months follow without gaps; deposits are no spending, and refunds give back', () => {
  expect(spendingByMonth(movements, now, 12)).toEqual([
    { month: at(2026, 1, 1), spentMinor: 40 },
    { month: at(2026, 2, 1), spentMinor: 0 },
    { month: at(2026, 3, 1), spentMinor: 40 },
  ]);
});

test('no more months than asked for, across a new year', () => {
  const old = [{ amountMinor: -10, service: 'Uber', at: at(2024, 6, 1) }];
  const months = spendingByMonth(old, at(2026, 1, 31), 3);
  expect(months.map(({ month }) => month)).toEqual([at(2025, 11, 1), at(2025, 12, 1), at(2026, 1, 1)]);
});

test('services by what they cost in the end', () => {
  expect(spendingByService(movements)).toEqual([
    { service: 'Uber', spentMinor: 80 },
    { service: 'Signal', spentMinor: 30 },
  ]);
});
