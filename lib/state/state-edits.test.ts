import { describe, expect, test } from 'vitest';
import type { FillState } from '../domain/fill/fill.ts';
import type { Rental } from '../domain/rental/rental.ts';
import type { Replacement } from '../domain/rental/replacement.ts';
import { aMessage, aReceived, aRequest, aWaiting } from '../testing/builders.ts';
import type { AppState } from './app-state.ts';
import { EMPTY } from './empty.ts';
import { fillOf, rentalOf } from './selectors.ts';
import {
  withCancelFailures,
  withCodeRequest,
  withEvent,
  withFill,
  withoutRental,
  withRental,
  withResendRequest,
} from './state-edits.ts';

const SITE = { tabId: 7, origin: 'https://uber.com' };
const MINUTE = 60_000;
const code = aMessage('482913');
const waiting = aWaiting();
const at = waiting.rentedAt;

const withRentals = (...rentals: Rental[]): AppState => ({ ...EMPTY, rentals });
const replacement = (step: Replacement['step']): Replacement => ({
  from: waiting.key,
  service: 'Uber',
  shownPriceMinor: 40,
  site: SITE,
  startedAt: at,
  step,
  to: null,
  error: null,
});
const observed = (...messages: (typeof code)[]) =>
  ({ type: 'observed', messages, status: 'active', expiresAt: null }) as const;

describe('a code that comes', () => {
  test('is unread and leaves other rentals as they are', () => {
    const other = aWaiting({ key: 'key-2', id: 'rental-2' });
    const next = withEvent(withRentals(waiting, other), waiting.key, observed(code));
    expect(next).toMatchObject({ unread: true, rentals: [{ state: 'received', messages: [code] }, other] });
    expect(next.rentals[1]).toBe(other);
  });

  test("is also unread if the purchase's answer had it", () => {
    const { state: _, key, service, requestedAt, ...evidence } = aReceived(code);
    const next = withEvent(withRentals(aRequest()), key, { type: 'confirmed', evidence });
    expect(next).toMatchObject({ unread: true, rentals: [{ service, requestedAt, state: 'received' }] });
  });

  test('does not count as new if it is not', () => {
    const state = withRentals(aReceived(code));
    expect(withEvent(state, waiting.key, observed(code))).toBe(state);
    expect(withEvent(state, 'key-9', observed(code))).toBe(state);
    expect(withEvent(withRentals(waiting), waiting.key, { type: 'cancel_requested' }).unread).toBe(false);
  });

  test('is filled again if it is sent again; another code keeps the record of the filled one', () => {
    const filled = withFill(withRentals(aReceived(code)), waiting.key, { filledCode: '482913' });
    const again = { ...aMessage('482913', 90), text: 'Once more: 482913' };
    expect(fillOf(withEvent(filled, waiting.key, observed(code, again)), waiting.key).filledCode).toBeNull();
    const other = aMessage('555111', 90);
    expect(fillOf(withEvent(filled, waiting.key, observed(code, other)), waiting.key).filledCode).toBe(
      '482913',
    );
  });

  test('stays the newest after a message without a code', () => {
    const filled = withFill(withRentals(aReceived(code)), waiting.key, { filledCode: '482913' });
    const words = { code: null, text: 'Welcome', receivedAt: code.receivedAt + 50_000 };
    const next = withEvent(filled, waiting.key, observed(code, words));
    expect(next.unread).toBe(true);
    expect(fillOf(next, waiting.key).filledCode).toBe('482913');
  });
});

describe('a rental that ends', () => {
  const expire = { type: 'clock', now: waiting.expiresAt } as const;
  const cancel = (ms: number) => ({ type: 'cancelled', refundMinor: 40, at: at + ms }) as const;

  test('records how long its code took, or that none came in reasonable time', () => {
    const told = (rental: Rental, event: Parameters<typeof withEvent>[2]) =>
      withEvent(withRentals(rental), rental.key, event).deliveries;
    const delivery = { id: 'rental-1', service: 'Uber', rentedAt: at };
    expect(told(aReceived(code), expire)).toEqual([{ ...delivery, waitMs: 20_000 }]);
    expect(told(waiting, expire)).toEqual([{ ...delivery, waitMs: null }]);
    expect(told(waiting, cancel(2 * MINUTE))).toEqual([{ ...delivery, waitMs: null }]);
    expect(told(waiting, cancel(10_000))).toEqual([]);
    expect(told(waiting, observed(code))).toEqual([]);
  });

  test('drops the marks of its wait and keeps those of others', () => {
    const state = withCancelFailures(
      withCancelFailures(
        { ...withRentals(waiting), resentAt: { [waiting.key]: at, 'key-2': at } },
        waiting.key,
        { told: true },
      ),
      'key-2',
      { refusals: 1 },
    );
    const ended = withEvent(state, waiting.key, expire);
    expect(ended.resentAt).toEqual({ 'key-2': at });
    expect(ended.cancelFailures).toEqual({ 'key-2': { refusals: 1, notBefore: 0, told: false } });
    expect(withEvent(state, waiting.key, observed(code))).toMatchObject({ resentAt: state.resentAt });
  });

  test('records nothing while its end is unknown', () => {
    const lost = withEvent(withRentals(waiting), waiting.key, { type: 'lost_sight', now: waiting.expiresAt });
    expect(lost).toMatchObject({ deliveries: [], autoCancelQuestion: 'not_yet' });
  });

  test('forgets its page in a private window, and only there', () => {
    const on = (change: Partial<FillState>) =>
      withFill(withRentals(waiting), waiting.key, { site: SITE, ...change });
    expect(fillOf(withEvent(on({ inPrivate: true }), waiting.key, expire), waiting.key).site).toBeNull();
    expect(fillOf(withEvent(on({}), waiting.key, expire), waiting.key).site).toEqual(SITE);
  });

  test('without a code opens the question about automatic cancel once', () => {
    const asked = (rental: Rental, state: Partial<AppState> = {}) =>
      withEvent({ ...withRentals(rental), ...state }, rental.key, expire).autoCancelQuestion;
    const { settings } = EMPTY;
    const always = { ...settings, autoCancel: { afterSeconds: null, beforeExpiry: true } };
    expect(asked(waiting)).toBe('open');
    expect(asked(aReceived(code))).toBe('not_yet');
    expect(asked(aWaiting({ priceMinor: 0 }))).toBe('not_yet');
    expect(asked(aWaiting({ adopted: true }))).toBe('not_yet');
    expect(asked(waiting, { autoCancelQuestion: 'answered' })).toBe('answered');
    expect(asked(waiting, { settings: always })).toBe('not_yet');
  });
});

describe('room for a new rental', () => {
  const ended = (n: number, change: Partial<Rental> = {}): Rental =>
    ({
      ...aWaiting({ key: `old-${n}`, id: `old-${n}`, requestedAt: at - n * MINUTE }),
      state: 'expired',
      ...change,
    }) as Rental;
  const many = (change: Partial<Rental> = {}) => Array.from({ length: 25 }, (_, n) => ended(n, change));
  const fresh = aRequest({ key: 'new' });

  test('is made by dropping old ended rentals beyond the twenty newest', () => {
    const next = withRental(withRentals(...many()), fresh);
    expect(next.rentals[0]).toBe(fresh);
    expect(next.rentals.map(({ key }) => key).slice(1)).toEqual(
      Array.from({ length: 21 }, (_, n) => `old-${n}`),
    );
  });

  test('is made by dropping ended adopted rentals of any age', () => {
    const next = withRental(withRentals(...many({ adopted: true, requestedAt: at })), fresh);
    expect(next.rentals).toHaveLength(21);
  });

  test('is never made by dropping a live rental or one being replaced', () => {
    const open = many().map((one) => ({ ...one, state: 'waiting' }) as Rental);
    expect(withRental(withRentals(...open), fresh).rentals).toHaveLength(26);
    const replaced = {
      ...withRentals(...many()),
      replacing: { 'old-24': { ...replacement('renting'), from: 'old-24' } },
    };
    expect(rentalOf(withRental(replaced, fresh), 'old-24')).toBeDefined();
    const over = { ...replaced, replacing: { 'old-24': { ...replacement('failed'), from: 'old-24' } } };
    expect(rentalOf(withRental(over, fresh), 'old-24')).toBeUndefined();
  });
});

describe('a rental that is put away', () => {
  const state: AppState = {
    ...withRentals(waiting, aWaiting({ key: 'key-2' })),
    fills: { 'key-1': { ...fillOf(EMPTY, ''), site: SITE }, 'key-2': { ...fillOf(EMPTY, ''), site: SITE } },
    codeRequests: { 'key-1': { at, times: 1 }, 'key-2': { at, times: 1 } },
  };

  test('takes its own fill state along, and no other', () => {
    const next = withoutRental(state, 'key-1');
    expect(next.rentals.map(({ key }) => key)).toEqual(['key-2']);
    expect(Object.keys(next.fills)).toEqual(['key-2']);
    expect(Object.keys(next.codeRequests)).toEqual(['key-2']);
  });

  test('does not stop its replacement', () => {
    const replacements = (step: Replacement['step']) =>
      withoutRental(
        { ...state, replacing: { 'key-1': replacement(step), 'key-2': replacement('failed') } },
        'key-1',
      ).replacing;
    expect(Object.keys(replacements('renting'))).toEqual(['key-1', 'key-2']);
    expect(Object.keys(replacements('cancelling'))).toEqual(['key-1', 'key-2']);
    expect(Object.keys(replacements('failed'))).toEqual(['key-2']);
    expect(Object.keys(replacements('code_came'))).toEqual(['key-2']);
  });
});

test('signs of one code request count once, and no page can keep polling fast forever', () => {
  const sendings = (times: readonly number[]) =>
    times.reduce((state, ms) => withCodeRequest(state, 'key-1', at + ms), withRentals(waiting)).codeRequests[
      'key-1'
    ];
  expect(sendings([0])).toEqual({ at, times: 1 });
  expect(sendings([0, 9_999])).toEqual({ at, times: 1 });
  expect(sendings([0, 10_000])).toEqual({ at: at + 10_000, times: 2 });
  expect(sendings([20_000, 11_000])).toEqual({ at: at + 20_000, times: 1 });
  expect(sendings([0, 1, 2, 3, 4, 5, 6, 7].map((n) => n * MINUTE))).toEqual({
    at: at + 4 * MINUTE,
    times: 5,
  });
});

test('a resend is only recorded for a live number', () => {
  expect(withResendRequest(withRentals(waiting), 'key-1', at).resentAt).toEqual({ 'key-1': at });
  const over = withRentals({ ...waiting, state: 'expired' });
  expect(withResendRequest(over, 'key-1', at)).toBe(over);
  expect(withResendRequest(over, 'key-9', at)).toBe(over);
});

test('fill states are merged one change at a time', () => {
  const state = withFill(withFill(EMPTY, 'key-1', { site: SITE }), 'key-1', { number: 'filled' });
  expect(fillOf(state, 'key-1')).toEqual({
    site: SITE,
    number: 'filled',
    code: null,
    filledCode: null,
    codeFieldSeen: false,
  });
});

test('refused cancels are counted', () => {
  const once = withCancelFailures(EMPTY, 'key-1', { refusals: 1, notBefore: at });
  expect(withCancelFailures(once, 'key-1', { told: true }).cancelFailures).toEqual({
    'key-1': { refusals: 1, notBefore: at, told: true },
  });
});
