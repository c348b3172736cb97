import { expect, test } from 'vitest';
import { aMessage, aReceived, aRequest, aWaiting } from '../../testing/builders.ts';
import type { Rental } from './rental.ts';
import { advancedReplacement, isReplacementOver, type Replacement } from './replacement.ts';

const from = aWaiting();
const replacement: Replacement = {
  from: from.key,
  service: from.service,
  shownPriceMinor: 40,
  site: null,
  startedAt: from.rentedAt,
  step: 'cancelling',
  to: null,
  error: null,
};

const cancelled = (priceMinor: number, refundMinor: number | null): Rental => ({
  ...from,
  priceMinor,
  state: 'cancelled',
  refundMinor,
});

test.each<[string, number, number | null, Replacement['step']]>([
  ['all of it came back', 40, 40, 'renting'],
  ['the API does not say', 40, null, 'renting'],
  ['more came back than was paid', 40, 45, 'renting'],
  ['it was free', 0, 0, 'renting'],
  ['nothing came back', 40, 0, 'failed'],
  ['half of it came back', 40, 20, 'failed'],
  ['all but a cent came back', 40, 39, 'failed'],
])('%s', (_name, priceMinor, refundMinor, step) => {
  expect(
    advancedReplacement(replacement, cancelled(priceMinor, refundMinor), undefined, replacement.startedAt),
  ).toMatchObject({ step });
});

const later = (ms: number) => replacement.startedAt + ms;

test('it is given up two minutes after it was asked for, not sooner', () => {
  expect(advancedReplacement(replacement, from, undefined, later(119_000))).toBe(replacement);
  expect(advancedReplacement(replacement, from, undefined, later(121_000))).toMatchObject({
    step: 'failed',
    error: 'timeout',
  });
  const renting: Replacement = { ...replacement, step: 'renting' };
  expect(advancedReplacement(renting, cancelled(40, 40), undefined, later(121_000))).toMatchObject({
    step: 'failed',
  });
});

test('a code that came meanwhile ends it, however late', () => {
  const after = advancedReplacement(replacement, aReceived(aMessage('482913')), undefined, later(121_000));
  expect(after).toMatchObject({ step: 'code_came' });
});

test('once the new number is asked for, it ends with it', () => {
  const asked: Replacement = { ...replacement, step: 'renting', to: 'key-2' };
  const to = aRequest({ key: 'key-2' });
  const ended = (reason: 'not_bought' | 'unproven' | 'no_numbers') =>
    advancedReplacement(asked, undefined, { ...to, state: 'failed', reason }, later(300_000));
  expect(advancedReplacement(asked, undefined, to, later(300_000))).toBe(asked);
  expect(advancedReplacement(asked, undefined, aWaiting({ key: 'key-2' }), later(300_000))).toBeNull();
  expect(ended('not_bought')).toMatchObject({ step: 'failed', error: 'timeout' });
  expect(ended('unproven')).toMatchObject({ step: 'failed', error: 'timeout' });
  expect(ended('no_numbers')).toMatchObject({ step: 'failed', error: 'no_numbers' });
});

test('what has ended stays as it ended, whatever becomes of the numbers', () => {
  for (const step of ['code_came', 'failed'] as const) {
    const over: Replacement = { ...replacement, step };
    expect(isReplacementOver(over)).toBe(true);
    expect(advancedReplacement(over, cancelled(40, 40), undefined, later(300_000))).toBe(over);
  }
  expect(isReplacementOver(replacement)).toBe(false);
});

test('at two minutes it is not late yet', () => {
  expect(advancedReplacement(replacement, from, undefined, later(120_000))).toBe(replacement);
});

test('it says that the old number is not to be had, and asks for no other in its place', () => {
  const gone = { step: 'failed', error: 'not_found', site: null };
  expect(advancedReplacement(replacement, undefined, undefined, replacement.startedAt)).toMatchObject(gone);
  expect(
    advancedReplacement(replacement, { ...from, state: 'expired' }, undefined, replacement.startedAt),
  ).toMatchObject(gone);
  const failed: Rental = { ...aRequest(), state: 'failed', reason: 'no_numbers' };
  expect(advancedReplacement(replacement, failed, undefined, replacement.startedAt)).toMatchObject(gone);
});

test('one that gave too little back says that it was refused', () => {
  expect(advancedReplacement(replacement, cancelled(40, 20), undefined, replacement.startedAt)).toMatchObject(
    { error: 'rejected' },
  );
});

test('once the old number is back, the new one is asked for, whatever the old one is now', () => {
  const renting: Replacement = { ...replacement, step: 'renting' };
  expect(advancedReplacement(renting, undefined, undefined, later(1_000))).toBe(renting);
});

test('a new number that is gone from the list is told as gone', () => {
  const asked: Replacement = { ...replacement, step: 'renting', to: 'key-2' };
  expect(advancedReplacement(asked, undefined, undefined, later(1_000))).toMatchObject({
    step: 'failed',
    error: 'not_found',
  });
});
