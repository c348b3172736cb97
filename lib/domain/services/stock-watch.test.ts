import { describe, expect, test } from 'vitest';
import type { Service } from './service.ts';
import { afterLook, isWatching, type StockWatch, withWatch } from './stock-watch.ts';

const DAY = 24 * 3_600_000;
const now = 1_795_000_000_000;
const watch = (service: string, change: Partial<StockWatch> = {}): StockWatch => ({
  service,
  since: now,
  until: now + DAY,
  backAt: null,
  ...change,
});
const service = (name: string, available: number | null): Service => ({
  id: name,
  name,
  priceMinor: 40,
  available,
  category: null,
});

describe('a sold-out service is watched', () => {
  test('for a day, and no longer than until its numbers are back', () => {
    expect(isWatching(watch('Uber'), now)).toBe(true);
    expect(isWatching(watch('Uber'), now + DAY - 1)).toBe(true);
    expect(isWatching(watch('Uber'), now + DAY)).toBe(false);
    expect(isWatching(watch('Uber', { backAt: now }), now)).toBe(false);
  });

  test('not for months, where the clock was put back', () => {
    expect(isWatching(watch('Uber'), now - DAY)).toBe(true);
    expect(isWatching(watch('Uber'), now - DAY - 1)).toBe(false);
  });

  test('from now on where it is asked for again', () => {
    const before = [watch('Uber', { since: now - 5, until: now - 5 + DAY }), watch('Walmart')];
    expect(withWatch(before, 'Uber', now)).toEqual([watch('Walmart'), watch('Uber')]);
  });

  test('with up to nine others', () => {
    const ten = Array.from({ length: 10 }, (_, n) => watch(`S${n}`));
    expect(withWatch(ten, 'Uber', now)).toBeNull();
    expect(withWatch(ten, 'S3', now)).toHaveLength(10);
    expect(withWatch(ten.slice(1), 'Uber', now)).toHaveLength(10);
    const over = [...ten.slice(1), watch('Old', { until: now }), watch('Back', { backAt: now })];
    expect(withWatch(over, 'Uber', now)?.map((one) => one.service)).toEqual([
      ...ten.slice(1).map((one) => one.service),
      'Back',
      'Uber',
    ]);
  });
});

describe('a look at the services', () => {
  const both = [watch('Uber'), watch('Walmart')];

  test('tells which have numbers again, once', () => {
    const { watches, back } = afterLook(both, [service('Uber', 3), service('Walmart', 0)], now + 5);
    expect(back).toEqual(['Uber']);
    expect(watches).toEqual([watch('Uber', { backAt: now + 5 }), watch('Walmart')]);
    expect(afterLook(watches, [service('Uber', 3)], now + 10)).toEqual({ watches, back: [] });
  });

  test('counts a stock that is not told as there', () => {
    expect(afterLook(both, [service('Walmart', null)], now).back).toEqual(['Walmart']);
  });

  test('without news changes nothing', () => {
    expect(afterLook(both, [service('Uber', 0)], now).watches).toBe(both);
  });

  test('puts away what is over', () => {
    const old = watch('Old', { until: now - 1 });
    const backLongAgo = watch('Back', { backAt: now - DAY, until: now });
    expect(afterLook([old, backLongAgo, ...both], [], now).watches).toEqual(both);
  });
});
