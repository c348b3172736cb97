import { expect, test } from 'vitest';
import { aMessage, aReceived, aRequest, aWaiting } from '../testing/builders.ts';
import type { Rental } from './rental.ts';
import { advanced, type TryAnother } from './try-another.ts';

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
