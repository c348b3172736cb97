import { describe, expect, test } from 'vitest';
import { aMessage, aWaiting } from '../../testing/builders.ts';
import { deliveryOf, deliveryRecord, isReliable, withDeliveries } from './delivery.ts';

const { rentedAt } = aWaiting();
const delivery = (id: string, waitMs: number | null, service = 'Uber') => ({ id, service, rentedAt, waitMs });

describe('what an ended rental tells of its service', () => {
  test.each([
    ['its first code, however many followed', [aMessage('1111', 20), aMessage('2222', 90)], null, 20_000],
    ['that none came, where it ran out', [], rentedAt + 600_000, null],
    ['that none came, where it was given up after a fair chance', [], rentedAt + 60_000, null],
    ['nothing, where it was given up sooner', [], rentedAt + 59_000, undefined],
    ['nothing, where nobody knows when it was given up', [], null, undefined],
    ['nothing, where its code bears no time of its own', [aMessage('1111', 0)], null, undefined],
  ] as const)('%s', (_name, messages, until, waitMs) => {
    expect(deliveryOf({ ...aWaiting(), messages }, until)?.waitMs).toBe(waitMs);
  });
});

test('the usual wait is the median of those that got a code, for that service', () => {
  const known = [
    delivery('a', 10),
    delivery('b', 90),
    delivery('c', 30),
    delivery('d', null),
    delivery('e', 1, 'Walmart'),
  ];
  expect(deliveryRecord(known, 'Uber')).toEqual({ rentals: 4, withCode: 3, usualWaitMs: 30 });
  expect(deliveryRecord([], 'Uber').usualWaitMs).toBeNull();
});

test('each rental counts once, and the oldest go', () => {
  const known = withDeliveries([], [delivery('a', 10), delivery('a', 20)]);
  expect(known).toEqual([delivery('a', 10)]);
  expect(withDeliveries(known, [delivery('a', 30)])).toBe(known);
  const many = Array.from({ length: 600 }, (_, n) => ({ ...delivery(`${n}`, n), rentedAt: n }));
  expect(withDeliveries([], many)).toHaveLength(500);
  expect(withDeliveries([], many)[0]?.id).toBe('599');
});

test.each([
  [0, 0, false],
  [1, 1, false],
  [2, 2, true],
  [3, 2, false],
  [5, 4, true],
  [5, 3, false],
])('of %d rentals %d with a code: reliable is %s', (rentals, withCode, reliable) => {
  expect(isReliable({ rentals, withCode, usualWaitMs: 1 })).toBe(reliable);
});
