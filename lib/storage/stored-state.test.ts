import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import type { AppState } from '../state/app-state.ts';
import { EMPTY } from '../state/empty.ts';
import { aWaiting } from '../testing/builders.ts';
import { fromStored, toStored } from './stored-state.ts';
import { STORED_V1 } from './stored-v1.fixture.ts';

const FULL = fromStored(STORED_V1);

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
