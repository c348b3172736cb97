import { expect, test } from 'vitest';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { daysOf } from './days.ts';

const rental = (id: string, rentedAt: number | null): PastRental => ({
  id,
  service: 'Uber',
  phone: '+13026873874',
  status: 'completed',
  priceMinor: 40,
  rentedAt,
  expiresAt: null,
  messages: [],
  rentable: null,
  rentableReason: null,
});
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();
const ids = (skewMs: number, ...rentals: PastRental[]) =>
  daysOf(rentals, skewMs).map((day) => day.rentals.map(({ id }) => id));

test('a day ends at midnight here', () => {
  expect(ids(0, rental('a', at(24, 0)), rental('b', at(23, 23)), rental('c', at(23, 0)))).toEqual([
    ['a'],
    ['b', 'c'],
  ]);
});

test('a wrong clock here moves no rental to another day', () => {
  expect(ids(3_600_000, rental('a', at(24, 0.5)), rental('b', at(23, 23)))).toEqual([['a', 'b']]);
});

test('a day comes up once, whatever order the server keeps, and so do those without a date', () => {
  expect(
    ids(
      0,
      rental('a', at(24, 1)),
      rental('b', null),
      rental('c', at(23, 1)),
      rental('d', at(24, 2)),
      rental('e', null),
    ),
  ).toEqual([['a', 'd'], ['b', 'e'], ['c']]);
});
