import { expect, test } from 'vitest';
import type { E164 } from '../phone.ts';
import { rerentNumbers, rerentOffers } from './rerent.ts';

const past = (phone: E164, rentedAt: number | null, service = 'Uber') => ({ phone, rentedAt, service });

test('each number of the service once, the last rented first', () => {
  const all = [
    past('+12015550101', 10),
    past('+12015550102', 30),
    past('+12015550101', 40),
    past('+12015550103', 50, 'Walmart'),
    past('+12015550104', null),
  ];
  expect(rerentNumbers(all, 'uber')).toEqual([
    { phone: '+12015550101', lastRentedAt: 40 },
    { phone: '+12015550102', lastRentedAt: 30 },
    { phone: '+12015550104', lastRentedAt: null },
  ]);
});

test('those that can be had come first; one the API says nothing of cannot', () => {
  const numbers = rerentNumbers(
    [past('+12015550101', 30), past('+12015550102', 20), past('+12015550103', 10)],
    'Uber',
  );
  const offers = rerentOffers(numbers, [
    { phone: '+12015550101', eligible: false, reason: 'phone_expired', priceMinor: 40 },
    { phone: '+12015550103', eligible: true, reason: 'ok', priceMinor: 40 },
  ]);
  expect(offers.map(({ phone, eligible, reason }) => [phone.slice(-1), eligible, reason])).toEqual([
    ['3', true, null],
    ['1', false, 'phone_expired'],
    ['2', false, null],
  ]);
});
