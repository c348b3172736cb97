import { expect, test } from 'vitest';
import type { Replacement } from '../domain/rental/replacement.ts';
import { aRequest, aWaiting } from '../testing/builders.ts';
import type { AppState } from './app-state.ts';
import { EMPTY } from './empty.ts';
import {
  openReplacements,
  withReplacement,
  withReplacementDismissed,
  withReplacementIntent,
  withReplacementsAdvanced,
} from './replacement-edits.ts';
import { fillOf, rentalOf } from './selectors.ts';
import { withFill } from './state-edits.ts';

const SITE = { tabId: 7, origin: 'https://uber.com' };
const from = aWaiting();
const now = from.rentedAt + 30_000;
const renting: Replacement = {
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
const withIt = (replacement: Replacement): AppState =>
  withReplacement({ ...EMPTY, rentals: [from] }, replacement);

test('a replacement gets one number, which takes over the page', () => {
  const state = withFill(withIt(renting), from.key, { site: SITE, inPrivate: true, rentedFor: true });
  const next = withReplacementIntent(state, from.key, intent);
  expect(next.replacing[from.key]).toEqual({ ...renting, to: 'key-2' });
  expect(rentalOf(next, 'key-2')).toBe(intent);
  expect(fillOf(next, 'key-2')).toMatchObject({ site: SITE, inPrivate: true, rentedFor: true });
  expect(fillOf(withReplacementIntent(withIt(renting), from.key, intent), 'key-2')).toMatchObject({
    inPrivate: false,
    rentedFor: false,
  });
});

test('a replacement that has its number, is not that far or is over gets no number', () => {
  const steps: Replacement[] = [
    { ...renting, to: 'key-9' },
    { ...renting, step: 'cancelling' },
    { ...renting, step: 'failed' },
    { ...renting, step: 'code_came' },
  ];
  for (const replacement of steps) {
    const state = withIt(replacement);
    expect(withReplacementIntent(state, from.key, intent), replacement.step).toBe(state);
  }
  expect(withReplacementIntent(EMPTY, from.key, intent)).toBe(EMPTY);
});

test('a replacement ends once its number is there, and stays as long as nothing moves', () => {
  const asked = withIt({ ...renting, to: 'key-2' });
  const pending = { ...asked, rentals: [intent, from] };
  expect(withReplacementsAdvanced(pending, now)).toBe(pending);
  const there = { ...asked, rentals: [aWaiting({ key: 'key-2', id: 'rental-2' }), from] };
  expect(withReplacementsAdvanced(there, now).replacing).toEqual({});
});

test('replacements advance independently', () => {
  const other = { ...renting, from: 'key-5', to: 'key-6' };
  const cancelled = { ...from, state: 'cancelled', refundMinor: 40 } as const;
  const state = withReplacement(withIt({ ...renting, step: 'cancelling' }), other);
  const next = withReplacementsAdvanced({ ...state, rentals: [cancelled, aRequest({ key: 'key-6' })] }, now);
  expect(next.replacing).toEqual({ [from.key]: renting, 'key-5': other });
});

test('only an ended replacement can be dismissed', () => {
  const failed = withIt({ ...renting, step: 'failed' });
  expect(openReplacements(failed)).toEqual([]);
  expect(withReplacementDismissed(failed, from.key).replacing).toEqual({});
  const open = withIt(renting);
  expect(openReplacements(open)).toEqual([renting]);
  expect(withReplacementDismissed(open, from.key)).toBe(open);
  expect(withReplacementDismissed(open, 'key-9')).toBe(open);
});
