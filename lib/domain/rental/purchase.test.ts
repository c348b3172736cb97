import { describe, expect, test } from 'vitest';
import { aMessage, aReceived, aRequest, aWaiting } from '../../testing/builders.ts';
import {
  absenceIsProof,
  earliestOf,
  findPurchase,
  isPastProof,
  isSameClick,
  isSecondOf,
  mayRepeat,
  mayTurnUp,
} from './purchase.ts';
import type { Rental } from './rental.ts';

const intent = aRequest({ knownIds: ['old'] });
const listed = (change: object = {}) => ({
  id: 'new',
  service: 'Uber',
  phone: '+12015550100' as const,
  status: 'active' as const,
  rentedAt: intent.requestedAt + 1_000,
  ...change,
});

describe('which rental an intent bought', () => {
  test.each([
    ['made right after it', listed(), 'new'],
    [
      'made in the second before, by clocks that count seconds',
      listed({ rentedAt: intent.requestedAt - 900 }),
      'new',
    ],
    ['of unknown time', listed({ rentedAt: null }), 'new'],
    ['known before it', listed({ id: 'old' }), undefined],
    ['of another service', listed({ service: 'Walmart' }), undefined],
    ['made a minute before it', listed({ rentedAt: intent.requestedAt - 60_000 }), undefined],
  ])('one %s', (_name, rental, id) => {
    expect(findPurchase(intent, [rental])?.id).toBe(id);
  });

  test('the first of several: the others were made elsewhere later', () => {
    const later = listed({ id: 'later', rentedAt: intent.requestedAt + 9_000 });
    expect(findPurchase(intent, [later, listed()])?.id).toBe('new');
    expect(findPurchase(intent, [listed(), later])?.id).toBe('new');
  });
});

test('absence proves nothing while an answer may still be under way', () => {
  expect(absenceIsProof(intent, intent.requestedAt + 29_999)).toBe(false);
  expect(absenceIsProof(intent, intent.requestedAt + 30_000)).toBe(true);
});

describe('which rental an intent bought, where lists are vague', () => {
  test.each([
    ['one that a list gives without its service', listed({ service: '' }), 'new'],
    ['one whose service is written in other letters', listed({ service: 'UBER' }), 'new'],
    ['one made as long before as clocks may differ', listed({ rentedAt: intent.requestedAt - 5_000 }), 'new'],
    ['none made longer before', listed({ rentedAt: intent.requestedAt - 5_001 }), undefined],
  ])('%s', (_name, rental, id) => {
    expect(findPurchase(intent, [rental])?.id).toBe(id);
  });

  test('one made after it comes before one made seconds earlier, and that before none', () => {
    const earlier = listed({ id: 'earlier', rentedAt: intent.requestedAt - 2_000 });
    const later = listed({ id: 'later', rentedAt: intent.requestedAt + 9_000 });
    expect(findPurchase(intent, [earlier, later])?.id).toBe('later');
    expect(findPurchase(intent, [later, earlier])?.id).toBe('later');
    expect(findPurchase(intent, [earlier])?.id).toBe('earlier');
  });

  test('in the last second before it is as good as after it, as clocks count seconds', () => {
    const before = listed({ id: 'before', rentedAt: intent.requestedAt - 1_000 });
    expect(findPurchase(intent, [listed(), before])?.id).toBe('before');
    expect(
      findPurchase(intent, [listed(), listed({ id: 'before', rentedAt: intent.requestedAt - 1_001 })])?.id,
    ).toBe('new');
  });

  test('one of unknown time may be the oldest', () => {
    const undated = listed({ id: 'undated', rentedAt: null });
    expect(findPurchase(intent, [listed(), undated])?.id).toBe('undated');
    expect(findPurchase(intent, [undated, listed()])?.id).toBe('undated');
  });

  test('a number wanted again is that number, not another of its service', () => {
    const again = aRequest({ rerent: { phone: '+12015550199', idempotencyKey: 'k' } });
    expect(findPurchase(again, [listed()])).toBeNull();
    expect(findPurchase(again, [listed(), listed({ id: 'same', phone: '+12015550199' })])?.id).toBe('same');
  });
});

describe('which rental an intent bought, where servers stamp by another clock', () => {
  const madeAgo = (ms: number, change: object = {}) =>
    listed({ rentedAt: intent.requestedAt - ms, ...change });

  test('none made longer than a minute before it', () => {
    expect(earliestOf(intent)).toBe(intent.requestedAt - 60_000);
  });

  test('late, where nothing closer has come, one made up to a minute before it', () => {
    expect(findPurchase(intent, [madeAgo(60_000)], { isLate: true })?.id).toBe('new');
    expect(findPurchase(intent, [madeAgo(60_001)], { isLate: true })).toBeNull();
  });

  test('where nobody tells the time, an active one of any hour, but none that has ended', () => {
    const hours = madeAgo(3 * 3_600_000);
    expect(findPurchase(intent, [hours], { isUntold: true })?.id).toBe('new');
    for (const status of ['completed', 'expired', 'cancelled'] as const) {
      expect(findPurchase(intent, [{ ...hours, status }], { isUntold: true })).toBeNull();
    }
  });
});

describe('a number wanted again whose answer is lost', () => {
  const rerent = { phone: '+12015550199' as const, idempotencyKey: 'k' };
  const again = aRequest({ rerent });
  const at = (ms: number) => again.requestedAt + ms;

  test('is asked for with its key for a minute', () => {
    expect(mayRepeat(again, at(59_999))).toBe(true);
    expect(mayRepeat(again, at(60_000))).toBe(false);
  });

  test('is not called unmade before the last of those requests can have been answered', () => {
    expect(absenceIsProof(again, at(89_999))).toBe(false);
    expect(absenceIsProof(again, at(90_000))).toBe(true);
  });

  test('any other purchase is asked for once', () => {
    expect(mayRepeat(intent, intent.requestedAt + 1)).toBe(false);
  });
});

test('nobody is kept waiting for longer than the rental could have lived', () => {
  expect(isPastProof(intent, intent.requestedAt + 15 * 60_000 - 1)).toBe(false);
  expect(isPastProof(intent, intent.requestedAt + 15 * 60_000)).toBe(true);
});

describe('a number that nobody asked for, next to one that was', () => {
  const own = aWaiting();
  const made = (ms: number, made: string = own.service) => ({
    service: made,
    rentedAt: own.requestedAt + ms,
  });

  test.each([
    ['within the time of one request', own, made(19_999), true],
    ['later than a request lives', own, made(20_000), false],
    ['before it by no more than clocks differ', own, made(-5_000), true],
    ['before it', own, made(-5_001), false],
    [
      'made with it, though this clock was an hour behind',
      { ...own, requestedAt: own.rentedAt - 3_600_000 },
      { service: own.service, rentedAt: own.rentedAt + 1_000 },
      true,
    ],
    ['of another service', own, made(1_000, 'Walmart'), false],
    ['of its service in other letters', own, made(1_000, 'uBER'), true],
    [
      'next to one that was refused',
      { ...aRequest(), state: 'failed', reason: 'no_numbers' } as Rental,
      made(1_000),
      false,
    ],
    ['next to one that nobody here asked for either', aWaiting({ adopted: true }), made(1_000), false],
  ])('%s', (_name, beside, one, isSecond) => {
    expect(isSecondOf(beside, one)).toBe(isSecond);
  });
});

describe('a purchase that may still turn up', () => {
  const failed = (reason: 'not_bought' | 'no_numbers'): Rental => ({
    ...aRequest(),
    state: 'failed',
    reason,
  });

  test.each([
    ['proved absent', failed('not_bought'), true],
    ['refused', failed('no_numbers'), false],
    ['found in a list, where another may have been taken for it', aWaiting({ found: true }), true],
    ['answered', aWaiting(), false],
  ])('%s', (_name, rental, may) => {
    expect(mayTurnUp(rental, rental.requestedAt + 179_999)).toBe(may);
    expect(mayTurnUp(rental, rental.requestedAt + 180_000)).toBe(false);
  });
});

describe('a second click on the same service', () => {
  test.each<[string, Rental, number, boolean]>([
    ['while the first is asked for, however long', aRequest(), 60_000, true],
    ['right after the first came', aWaiting(), 2_999, true],
    ['after a look at the first', aWaiting(), 3_000, false],
    ['right after the first and its code came', aReceived(aMessage('482913')), 2_999, true],
    ['after the first was cancelled', { ...aWaiting(), state: 'cancelling' }, 1_000, false],
  ])('%s', (_name, rental, laterMs, isSame) => {
    expect(isSameClick(rental, 'Uber', laterMs)).toBe(isSame);
    expect(isSameClick(rental, 'Walmart', laterMs)).toBe(false);
  });
});
