import { describe, expect, test } from 'vitest';
import type { Rental } from '../domain/rental/rental.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import type { AppState } from '../state/app-state.ts';
import { EMPTY } from '../state/empty.ts';
import { aMessage, aReceived, aRequest, aWaiting } from '../testing/builders.ts';
import { fromStored, toStored } from './stored-state.ts';
import { STORED_V1 } from './stored-v1.fixture.ts';

const FULL = fromStored(STORED_V1);

/** Nothing in it is as on the first day. */
const CHOSEN: Settings = {
  theme: 'dark',
  language: 'de',
  notify: { code: true, expiring: true, cancelFailed: true, stock: true },
  sound: true,
  hideCode: false,
  clearClipboardAfter: 30,
  copyCode: true,
  undoNote: false,
  closeAfterFill: true,
  autoCancel: { afterSeconds: 120, beforeExpiry: true },
  replaceUpToMinor: 100,
  pace: 'sparing',
  order: 'price',
  pins: ['Uber'],
};

/** The state as read back when one part of it is different on the disk. */
function withPart(part: Record<string, unknown>): AppState {
  const { state, ...others } = toStored(FULL) as { state: { version: number; snapshot: object } };
  return fromStored({ ...others, state: { ...state, snapshot: { ...state.snapshot, ...part } } });
}

test('a stored state reads back equal', () => {
  expect(fromStored(toStored(FULL))).toEqual(FULL);
});

test.each([
  [{}],
  [{ state: null }],
  [{ state: 7 }],
  [{ state: {} }],
  [{ state: { version: 2 } }],
  [{ state: { version: 2, snapshot: 'x' } }],
])('what cannot be read (%j) is an empty state', (stored) => {
  expect(fromStored(stored)).toEqual(EMPTY);
});

test('one unreadable rental does not affect the others', () => {
  expect(withPart({ rentals: [aWaiting(), { state: 'waiting' }] }).rentals).toEqual([aWaiting()]);
});

test.each(Object.keys(EMPTY).filter((name) => !['services', 'storage'].includes(name)))(
  'an unreadable part (%s) does not take the others with it',
  (name) => {
    const read = withPart({ [name]: Array.isArray(EMPTY[name as keyof AppState]) ? 'odd' : [{ odd: true }] });
    expect({ ...read, [name]: null }).toEqual({ ...FULL, [name]: null });
    expect(typeof read[name as keyof AppState]).toBe(typeof EMPTY[name as keyof AppState]);
  },
);

test('an unreadable setting gets its default, and the others stay', () => {
  const settings = { ...DEFAULT_SETTINGS, theme: 'mauve', sound: true, pins: ['Uber'] };
  expect(withPart({ settings }).settings).toEqual({ ...DEFAULT_SETTINGS, sound: true, pins: ['Uber'] });
});

test.each(Object.keys(CHOSEN) as (keyof Settings)[])(
  'each unreadable setting gets its default by itself: %s',
  (name) => {
    expect(withPart({ settings: CHOSEN }).settings).toEqual(CHOSEN);
    const settings = { ...CHOSEN, [name]: { odd: true } };
    expect(withPart({ settings }).settings).toEqual({ ...CHOSEN, [name]: DEFAULT_SETTINGS[name] });
  },
);

describe('a stored rental', () => {
  const waiting = aWaiting();
  const cut = { ...aMessage('482913'), hosts: ['uber.com'], isPart: true } as const;
  const { key, service, requestedAt } = waiting;

  test.each<[string, Rental]>([
    ['being bought', aRequest()],
    ['whose answer is lost', aRequest({ request: 'unanswered', knownIds: ['rental-9'] })],
    ['that waits', waiting],
    ['with its code', aReceived(aMessage('111111'), cut)],
    ['being cancelled', { ...waiting, state: 'cancelling' }],
    ['completed', { ...aReceived(cut), state: 'completed' }],
    ['that ran out', { ...waiting, state: 'expired', unseenAt: 7 }],
    ['that was given back', { ...waiting, state: 'cancelled', refundMinor: 40 }],
    ['that may have been', { ...waiting, state: 'cancelled', refundMinor: null }],
    ['that was not bought', { key, service, requestedAt, state: 'failed', reason: 'not_bought' }],
  ])('%s is read back as it was', (_what, rental) => {
    expect(withPart({ rentals: [rental] }).rentals).toEqual([rental]);
  });

  test.each<[string, object]>([
    ['in a state that there is none of', { ...waiting, state: 'lost' }],
    ['without its number', { ...waiting, phone: null }],
    ['without its price', { ...waiting, priceMinor: '40' }],
    ['without an end', { ...waiting, expiresAt: null }],
    ['without its messages', { ...waiting, messages: null }],
    ['with half a message', { ...waiting, messages: [{ code: '482913' }] }],
    ['that was asked for in a way of its own', { ...aRequest(), request: 'maybe' }],
    ['that failed for nothing', { key, service, requestedAt, state: 'failed' }],
  ])('%s is left out', (_what, odd) => {
    expect(withPart({ rentals: [odd, waiting] }).rentals).toEqual([waiting]);
  });
});

test('an unreadable entry of a record is left out, and the others stay', () => {
  const silence = { error: 'timeout', retryAt: 7 };
  const read = withPart({
    notes: { a: 'work', b: 7 },
    failing: { a: silence, b: { error: 'timeout' } },
    watches: [{ service: 'Uber', since: 1, until: 2, backAt: null }, { service: 'Uber' }],
  });
  expect(read.notes).toEqual({ a: 'work' });
  expect(read.failing).toEqual({ a: silence });
  expect(read.watches).toEqual([{ service: 'Uber', since: 1, until: 2, backAt: null }]);
});

test('unreadable services count as never fetched', () => {
  expect(fromStored({ ...toStored(FULL), services: 'x' })).toEqual({
    ...FULL,
    services: [],
    catalogAt: null,
  });
});

test("a newer version's data is not read", () => {
  expect(fromStored({ state: { version: 99, snapshot: { rentals: 'moved' } } })).toEqual({
    ...EMPTY,
    storage: 'newer',
  });
});
