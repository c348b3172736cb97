import { describe, expect, test } from 'vitest';
import { aMessage, aReceived, aWaiting } from '../../testing/builders.ts';
import type { Delivery } from './delivery.ts';
import { isLastMinute, partOfWait, timeline } from './timeline.ts';

const rental = aWaiting();
const { rentedAt, expiresAt } = rental;
const SECOND = 1_000;
const history = (...waits: (number | null)[]): Delivery[] =>
  waits.map((seconds, n) => ({
    id: `past-${n}`,
    service: rental.service,
    rentedAt: rentedAt - 3_600_000 - n,
    waitMs: seconds === null ? null : seconds * SECOND,
  }));
const secondsIn = (seconds: number) => rentedAt + seconds * SECOND;

describe('late', () => {
  test.each<[string, Delivery[], number, boolean]>([
    ['89 s without history', [], 89, false],
    ['90 s without history', [], 90, true],
    ['just under twice the usual wait', history(30, 40, 50), 79, false],
    ['twice the usual wait', history(30, 40, 50), 80, true],
    ['a few seconds where codes come at once', history(2, 3, 3), 19, false],
    ['long where none has ever come', history(null, null), 90, true],
  ])('after %s: %#', (_name, deliveries, seconds, late) => {
    expect(timeline(rental, deliveries, secondsIn(seconds)).late).toBe(late);
  });

  test('another service says nothing', () => {
    const elsewhere = history(5).map((delivery) => ({ ...delivery, service: 'Walmart' }));
    expect(timeline(rental, elsewhere, secondsIn(60))).toMatchObject({ usualWaitMs: null, late: false });
  });

  test('the wait begins anew when the site was asked to send again', () => {
    expect(timeline(rental, [], secondsIn(100), secondsIn(60)).late).toBe(false);
    expect(timeline(rental, [], secondsIn(150), secondsIn(60)).late).toBe(true);
  });

  test('never once a code is in, nor once it is being cancelled', () => {
    expect(timeline(aReceived(aMessage('482913', 20)), [], secondsIn(300))).toMatchObject({
      late: false,
      waitedMs: 20 * SECOND,
    });
    expect(timeline({ ...rental, state: 'cancelling' }, [], secondsIn(300)).late).toBe(false);
  });
});

describe('refund', () => {
  test('can be had until half a minute before expiry', () => {
    expect(timeline(rental, [], secondsIn(570))).toMatchObject({
      refundable: true,
      cancelBy: secondsIn(570),
    });
    expect(timeline(rental, [], secondsIn(571)).refundable).toBe(false);
  });

  test('cannot be had once a code is in', () => {
    expect(timeline(aReceived(aMessage('482913')), [], secondsIn(100))).toMatchObject({
      refundable: false,
      cancelBy: null,
    });
  });
});

test('what is left never falls below zero', () => {
  expect(timeline(rental, [], secondsIn(0)).leftMs).toBe(600 * SECOND);
  expect(timeline(rental, [], expiresAt + 1).leftMs).toBe(0);
});

describe('the bar of a wait', () => {
  const line = { rentedAt: 0, expiresAt: 600_000, usualWaitMs: 20_000 };

  test('has its usual wait in sight, whatever its length', () => {
    expect(partOfWait(line, 20_000)).toBeCloseTo(0.3);
    expect(partOfWait({ ...line, usualWaitMs: 120_000 }, 120_000)).toBeCloseTo(0.3);
  });

  test('goes from one end to the other, and never back', () => {
    const parts = Array.from({ length: 61 }, (_, n) => partOfWait(line, n * 10_000));
    expect(parts[0]).toBe(0);
    expect(parts.at(-1)).toBeCloseTo(1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(partOfWait(line, -1)).toBe(0);
    expect(partOfWait(line, 700_000)).toBeCloseTo(1);
  });

  test('is even where nothing is usual, or all of it is', () => {
    expect(partOfWait({ ...line, usualWaitMs: null }, 150_000)).toBeCloseTo(0.25);
    expect(partOfWait({ ...line, usualWaitMs: 400_000 }, 150_000)).toBeCloseTo(0.25);
  });
});

test.each([
  [60_000, 1, false],
  [59_999, 1, true],
  [0, 1, true],
  [59_999, null, false],
])('with %d ms left and a cancel by %s, the last minute is %s', (leftMs, cancelBy, last) => {
  expect(isLastMinute({ leftMs, cancelBy })).toBe(last);
});
