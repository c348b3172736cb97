import { describe, expect, test } from 'vitest';
import { aMessage, aReceived, aWaiting } from '../../testing/builders.ts';
import type { Delivery } from './delivery.ts';
import { timeline } from './timeline.ts';

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
