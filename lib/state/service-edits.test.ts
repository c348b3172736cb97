import { expect, test } from 'vitest';
import type { Service } from '../domain/services/service.ts';
import { EMPTY } from './empty.ts';
import { withServices } from './service-edits.ts';

const service = (name: string, change: Partial<Service> = {}): Service => ({
  id: name,
  name,
  priceMinor: 40,
  available: 5,
  category: null,
  ...change,
});
const STATE = { ...EMPTY, services: [service('Uber'), service('Walmart')] };

test('fetching the same list again is no change', () => {
  expect(withServices(STATE, structuredClone(STATE.services))).toBe(STATE);
});

test.each<[string, readonly Service[]]>([
  ['a price', [service('Uber', { priceMinor: 45 }), service('Walmart')]],
  ['stock', [service('Uber', { available: 0 }), service('Walmart')]],
  ['order', [service('Walmart'), service('Uber')]],
  ['one more', [service('Uber'), service('Walmart'), service('Amazon')]],
  ['one gone', [service('Uber')]],
])('a change is kept: %s', (_, read) => {
  expect(withServices(STATE, read).services).toEqual(read);
});
