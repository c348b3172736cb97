import { describe, expect, test } from 'vitest';
import type { StoredFieldMemory } from '../domain/fill/field-memory.ts';
import type { Rental } from '../domain/rental/rental.ts';
import type { Service } from '../domain/services/service.ts';
import { aMessage, aReceived, aRequest, aWaiting } from '../testing/builders.ts';
import type { AppState } from './app-state.ts';
import { EMPTY } from './empty.ts';
import { withFieldMemory, withoutFieldMemory } from './field-memory-edits.ts';
import { withMoneyMoved } from './money-edits.ts';
import { withNote } from './note-edits.ts';
import { withRecentService } from './recent-service-edits.ts';
import { withoutServiceOverride, withServiceOverride } from './service-override-edits.ts';
import { withAutoCancelAnswer, withSettings } from './settings-edits.ts';

const service = (name: string): Service => ({ id: name, name, priceMinor: 40, available: 5, category: null });

describe('the service that the user took on a site', () => {
  const state: AppState = { ...EMPTY, services: [service('Uber'), service('Walmart')] };

  test("comes first there from then on, if the site's name suggests another or none", () => {
    const noted = withServiceOverride(state, 'https://signup.acme-portal.test', 'Walmart');
    expect(Object.values(noted.serviceOverrides)).toEqual(['Walmart']);
    expect(withServiceOverride(noted, 'https://signup.acme-portal.test', 'Walmart')).toBe(noted);
    const site = Object.keys(noted.serviceOverrides)[0] ?? '';
    expect(withoutServiceOverride(noted, site).serviceOverrides).toEqual({});
    expect(withoutServiceOverride(noted, 'other.test').serviceOverrides).toEqual(noted.serviceOverrides);
  });

  test('is not stored if the name suggests it anyway, and removes an older override', () => {
    expect(withServiceOverride(state, 'https://uber.com', 'Uber')).toBe(state);
    const wrong = withServiceOverride(state, 'https://uber.com', 'Walmart');
    expect(wrong.serviceOverrides).toEqual({ 'uber.com': 'Walmart' });
    expect(withServiceOverride(wrong, 'https://uber.com', 'Uber').serviceOverrides).toEqual({});
  });
});

describe('a note', () => {
  test('is stored by rental, and deleted if blank', () => {
    const one = withNote(withNote(EMPTY, 'rental-1', 'Acme'), 'rental-2', 'Bank');
    expect(one.notes).toEqual({ 'rental-1': 'Acme', 'rental-2': 'Bank' });
    expect(withNote(one, 'rental-1', ' \n').notes).toEqual({ 'rental-2': 'Bank' });
  });

  test('moves to the end when edited; beyond a thousand the oldest is dropped', () => {
    const thousand = Array.from({ length: 1_000 }, (_, n) => [`rental-${n}`, 'x']);
    const full: AppState = { ...EMPTY, notes: Object.fromEntries(thousand) };
    const again = withNote(full, 'rental-0', 'again');
    expect(Object.keys(again.notes)).toHaveLength(1_000);
    const state = withNote(again, 'new', 'x');
    expect(Object.keys(state.notes)).toHaveLength(1_000);
    expect(state.notes).toMatchObject({ 'rental-0': 'again', new: 'x' });
    expect(state.notes).not.toHaveProperty('rental-1');
  });
});

test('recent services are listed once each, newest first, up to a dozen', () => {
  const names = Array.from({ length: 13 }, (_, n) => `S${n}`);
  const state = names.reduce(withRecentService, EMPTY);
  expect(state.recentServices).toEqual(names.slice(1).reverse());
  expect(withRecentService(state, 'S5').recentServices.slice(0, 3)).toEqual(['S5', 'S12', 'S11']);
  expect(withRecentService(state, 'S5').recentServices).toHaveLength(12);
});

describe('what worked on a site', () => {
  const memory = (usedAt: number): StoredFieldMemory => ({ usedAt }) as StoredFieldMemory;

  test('is stored separately for number and code', () => {
    const both = withFieldMemory(
      withFieldMemory(EMPTY, 'a.test', 'number', memory(1)),
      'a.test',
      'code',
      memory(2),
    );
    expect(both.fieldMemories).toEqual({ 'a.test': { number: memory(1), code: memory(2) } });
    const one = withoutFieldMemory(both, 'a.test', 'number');
    expect(one.fieldMemories).toEqual({ 'a.test': { code: memory(2) } });
    expect(withoutFieldMemory(one, 'a.test', 'number')).toBe(one);
    expect(withoutFieldMemory(one, 'b.test', 'code')).toBe(one);
    expect(withoutFieldMemory(one, 'a.test', 'code').fieldMemories).toEqual({});
  });

  test('is dropped for the least recently used host beyond two hundred', () => {
    let state = withFieldMemory(EMPTY, 'old.test', 'code', memory(5));
    state = withFieldMemory(state, 'oldest.test', 'number', memory(4));
    for (let n = 0; n < 198; n += 1) state = withFieldMemory(state, `s${n}.test`, 'number', memory(10 + n));
    expect(Object.keys(state.fieldMemories)).toHaveLength(200);
    state = withFieldMemory(state, 'new.test', 'code', memory(300));
    expect(Object.keys(state.fieldMemories)).toHaveLength(200);
    expect(state.fieldMemories).not.toHaveProperty('oldest.test');
    expect(state.fieldMemories).toHaveProperty('old.test');
    expect(state.fieldMemories).toHaveProperty('new.test');
  });
});

describe('settings', () => {
  test('only change where a value is given', () => {
    const dark = withSettings(EMPTY, { theme: 'dark', sound: undefined } as never);
    expect(dark.settings).toEqual({ ...EMPTY.settings, theme: 'dark' });
    expect(dark.autoCancelQuestion).toBe('not_yet');
  });

  test('changing automatic cancel by hand answers the question', () => {
    const autoCancel = { afterSeconds: 60, beforeExpiry: false };
    expect(withSettings(EMPTY, { autoCancel })).toMatchObject({
      settings: { autoCancel },
      autoCancelQuestion: 'answered',
    });
  });

  test('a yes turns on automatic cancel before expiry, a no changes nothing', () => {
    expect(withAutoCancelAnswer(EMPTY, true)).toMatchObject({
      settings: { autoCancel: { afterSeconds: null, beforeExpiry: true } },
      autoCancelQuestion: 'answered',
    });
    expect(withAutoCancelAnswer(EMPTY, false)).toMatchObject({
      settings: { autoCancel: { afterSeconds: null, beforeExpiry: false } },
      autoCancelQuestion: 'answered',
    });
  });
});

describe('the balance is read again after what moves money', () => {
  const moved = (before: Rental[], after: Rental[]) =>
    withMoneyMoved({ ...EMPTY, rentals: before }, { ...EMPTY, rentals: after }).money.moves > 0;
  const failed = (reason: 'no_numbers' | 'not_bought' | 'unproven'): Rental => ({
    ...aRequest(),
    state: 'failed',
    reason,
  });
  const code = aMessage('482913');

  test.each<[string, Rental[], Rental[], boolean]>([
    ['a purchase', [aRequest()], [aWaiting()], true],
    ['a purchase from elsewhere', [], [aWaiting()], true],
    ['a wish for one', [], [aRequest()], false],
    ['one that was refused', [aRequest()], [failed('no_numbers')], false],
    ['one that may have been made after all', [aRequest()], [failed('not_bought')], true],
    ['one that nobody could tell of', [aRequest()], [failed('unproven')], true],
    ['a code', [aWaiting()], [aReceived(code)], false],
    ['a cancel under way', [aWaiting()], [{ ...aWaiting(), state: 'cancelling' }], false],
    ['a refund', [aWaiting()], [{ ...aWaiting(), state: 'cancelled', refundMinor: 40 }], true],
    [
      'a refund that is told later',
      [{ ...aWaiting(), state: 'cancelled', refundMinor: null }],
      [{ ...aWaiting(), state: 'cancelled', refundMinor: 40 }],
      true,
    ],
    ['one that ran out', [aWaiting()], [{ ...aWaiting(), state: 'expired' }], true],
    ['one that is completed', [aReceived(code)], [{ ...aReceived(code), state: 'completed' }], false],
    ['one that is put away', [aWaiting()], [], false],
  ])('%s', (_name, before, after, isMoved) => {
    expect(moved(before, after)).toBe(isMoved);
  });

  test('counts each time', () => {
    const before = { ...EMPTY, money: { moves: 2, read: 1 } };
    expect(withMoneyMoved(before, { ...before, rentals: [aWaiting()] }).money).toEqual({ moves: 3, read: 1 });
    expect(withMoneyMoved(before, before)).toBe(before);
  });
});
