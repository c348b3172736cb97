import { expect, test } from 'vitest';
import { aMessage, aReceived, aRequest, aWaiting } from '../../testing/builders.ts';
import type { Rental } from './rental.ts';
import { advanced, isOver, type TryAnother } from './try-another.ts';

const from = aWaiting();
const job: TryAnother = {
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

test.each<[string, number, number | null, TryAnother['step']]>([
  ['all of it came back', 40, 40, 'renting'],
  ['the API does not say', 40, null, 'renting'],
  ['more came back than was paid', 40, 45, 'renting'],
  ['it was free', 0, 0, 'renting'],
  ['nothing came back', 40, 0, 'failed'],
  ['half of it came back', 40, 20, 'failed'],
  ['all but a cent came back', 40, 39, 'failed'],
])('%s', (_name, priceMinor, refundMinor, step) => {
  expect(advanced(job, cancelled(priceMinor, refundMinor), undefined, job.startedAt)).toMatchObject({ step });
});

const later = (ms: number) => job.startedAt + ms;

test('it is given up two minutes after it was asked for, not sooner', () => {
  expect(advanced(job, from, undefined, later(119_000))).toBe(job);
  expect(advanced(job, from, undefined, later(121_000))).toMatchObject({ step: 'failed', error: 'timeout' });
  const renting: TryAnother = { ...job, step: 'renting' };
  expect(advanced(renting, cancelled(40, 40), undefined, later(121_000))).toMatchObject({ step: 'failed' });
});

test('a code that came meanwhile ends it, however late', () => {
  const after = advanced(job, aReceived(aMessage('482913')), undefined, later(121_000));
  expect(after).toMatchObject({ step: 'code_came' });
});

test('once the new number is asked for, it ends with it', () => {
  const asked: TryAnother = { ...job, step: 'renting', to: 'key-2' };
  const to = aRequest({ key: 'key-2' });
  const ended = (reason: 'not_bought' | 'unproven' | 'no_numbers') =>
    advanced(asked, undefined, { ...to, state: 'failed', reason }, later(300_000));
  expect(advanced(asked, undefined, to, later(300_000))).toBe(asked);
  expect(advanced(asked, undefined, aWaiting({ key: 'key-2' }), later(300_000))).toBeNull();
  expect(ended('not_bought')).toMatchObject({ step: 'failed', error: 'timeout' });
  expect(ended('unproven')).toMatchObject({ step: 'failed', error: 'timeout' });
  expect(ended('no_numbers')).toMatchObject({ step: 'failed', error: 'no_numbers' });
});

test('what has ended stays as it ended, whatever becomes of the numbers', () => {
  for (const step of ['code_came', 'failed'] as const) {
    const over: TryAnother = { ...job, step };
    expect(isOver(over)).toBe(true);
    expect(advanced(over, cancelled(40, 40), undefined, later(300_000))).toBe(over);
  }
  expect(isOver(job)).toBe(false);
});

test('at two minutes it is not late yet', () => {
  expect(advanced(job, from, undefined, later(120_000))).toBe(job);
});

test('it says that the old number is not to be had, and asks for no other in its place', () => {
  const gone = { step: 'failed', error: 'not_found', site: null };
  expect(advanced(job, undefined, undefined, job.startedAt)).toMatchObject(gone);
  expect(advanced(job, { ...from, state: 'expired' }, undefined, job.startedAt)).toMatchObject(gone);
  const failed: Rental = { ...aRequest(), state: 'failed', reason: 'no_numbers' };
  expect(advanced(job, failed, undefined, job.startedAt)).toMatchObject(gone);
});

test('one that gave too little back says that it was refused', () => {
  expect(advanced(job, cancelled(40, 20), undefined, job.startedAt)).toMatchObject({ error: 'rejected' });
});

test('once the old number is back, the new one is asked for, whatever the old one is now', () => {
  const renting: TryAnother = { ...job, step: 'renting' };
  expect(advanced(renting, undefined, undefined, later(1_000))).toBe(renting);
});

test('a new number that is gone from the list is told as gone', () => {
  const asked: TryAnother = { ...job, step: 'renting', to: 'key-2' };
  expect(advanced(asked, undefined, undefined, later(1_000))).toMatchObject({
    step: 'failed',
    error: 'not_found',
  });
});
