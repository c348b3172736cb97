import { expect, test } from 'vitest';
import type { Service } from '../services/service.ts';
import { isLowBalance } from './low-balance.ts';

const service = (name: string, priceMinor: number): Service => ({
  id: name,
  name,
  priceMinor,
  available: 1,
  category: null,
});
const services = [service('Uber', 40), service('Discord', 65)];

test.each([
  ['unknown', null, [], false],
  ['nothing', 0, [], true],
  ['enough for two of the cheapest', 80, [], false],
  ['a cent too little for them', 79, [], true],
  ['enough for two of the last one', 130, ['Discord', 'Uber'], false],
  ['a cent too little for those', 129, ['Discord', 'Uber'], true],
  ['the last one is not offered any more', 80, ['Gone'], false],
] as const)('balance: %s', (_, balanceMinor, recentServices, low) => {
  expect(isLowBalance({ balanceMinor, services, recentServices })).toBe(low);
});

test('before services are known only an empty balance is low', () => {
  expect(isLowBalance({ balanceMinor: 1, services: [], recentServices: [] })).toBe(false);
  expect(isLowBalance({ balanceMinor: 0, services: [], recentServices: [] })).toBe(true);
});
