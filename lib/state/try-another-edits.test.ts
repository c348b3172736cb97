import { expect, test } from 'vitest';
import type { TryAnother } from '../domain/rental/try-another.ts';
import { aRequest, aWaiting } from '../testing/builders.ts';
import type { AppState } from './app-state.ts';
import { EMPTY } from './empty.ts';
import { fillOf, rentalOf, withFill } from './state-edits.ts';
import {
  openJobs,
  withJob,
  withJobDismissed,
  withJobsAdvanced,
  withReplacement,
} from './try-another-edits.ts';

const SITE = { tabId: 7, origin: 'https://uber.com' };
const from = aWaiting();
const now = from.rentedAt + 30_000;
const renting: TryAnother = {
  from: from.key,
  service: 'Uber',
  shownPriceMinor: 40,
  site: SITE,
  startedAt: from.rentedAt,
  step: 'renting',
  to: null,
  error: null,
};
const intent = aRequest({ key: 'key-2' });
const withIt = (job: TryAnother): AppState => withJob({ ...EMPTY, rentals: [from] }, job);

test('a job gets one number, and its page goes over to it', () => {
  const state = withFill(withIt(renting), from.key, { site: SITE, inPrivate: true, rentedFor: true });
  const next = withReplacement(state, from.key, intent);
  expect(next.replacing[from.key]).toEqual({ ...renting, to: 'key-2' });
  expect(rentalOf(next, 'key-2')).toBe(intent);
  expect(fillOf(next, 'key-2')).toMatchObject({ site: SITE, inPrivate: true, rentedFor: true });
  expect(fillOf(withReplacement(withIt(renting), from.key, intent), 'key-2')).toMatchObject({
    inPrivate: false,
    rentedFor: false,
  });
});

test('one that has its number gets no second, nor does one that is not that far, or over', () => {
  const steps: TryAnother[] = [
    { ...renting, to: 'key-9' },
    { ...renting, step: 'cancelling' },
    { ...renting, step: 'failed' },
    { ...renting, step: 'code_came' },
  ];
  for (const job of steps) {
    const state = withIt(job);
    expect(withReplacement(state, from.key, intent), job.step).toBe(state);
  }
  expect(withReplacement(EMPTY, from.key, intent)).toBe(EMPTY);
});

test('a job is gone once its number is there, and stays as long as nothing moves', () => {
  const asked = withIt({ ...renting, to: 'key-2' });
  const pending = { ...asked, rentals: [intent, from] };
  expect(withJobsAdvanced(pending, now)).toBe(pending);
  const there = { ...asked, rentals: [aWaiting({ key: 'key-2', id: 'rental-2' }), from] };
  expect(withJobsAdvanced(there, now).replacing).toEqual({});
});

test('each job goes on by itself', () => {
  const other = { ...renting, from: 'key-5', to: 'key-6' };
  const cancelled = { ...from, state: 'cancelled', refundMinor: 40 } as const;
  const state = withJob(withIt({ ...renting, step: 'cancelling' }), other);
  const next = withJobsAdvanced({ ...state, rentals: [cancelled, aRequest({ key: 'key-6' })] }, now);
  expect(next.replacing).toEqual({ [from.key]: renting, 'key-5': other });
});

test('one that is over is put away, one under way is not', () => {
  const failed = withIt({ ...renting, step: 'failed' });
  expect(openJobs(failed)).toEqual([]);
  expect(withJobDismissed(failed, from.key).replacing).toEqual({});
  const open = withIt(renting);
  expect(openJobs(open)).toEqual([renting]);
  expect(withJobDismissed(open, from.key)).toBe(open);
  expect(withJobDismissed(open, 'key-9')).toBe(open);
});
