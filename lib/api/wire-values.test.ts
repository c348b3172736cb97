import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  amount,
  code,
  count,
  flag,
  id,
  name,
  phone,
  price,
  read,
  readSaid,
  readTime,
} from './wire-values.ts';

const AT = 1_776_619_687_000;

describe('a time in milliseconds', () => {
  test.each([
    [1776619687, AT],
    ['1776619687', AT],
    [1776619687.5, AT + 500],
    [AT, AT],
    [String(AT), AT],
    ['2026-04-19T17:28:07Z', AT],
    ['2026-04-19T17:28:07.000Z', AT],
    ['2026-04-19T19:28:07+02:00', AT],
    ['2026-04-19T17:28:07', AT],
    ['2026-04-19 17:28:07', AT],
  ])('%j', (raw, expected) => {
    expect(readTime({ at: raw }, 'at')).toBe(expected);
    expect(readTime({ at_unix: raw }, 'at')).toBe(expected);
  });

  test.each([0, -1, '', ' ', 'soon', null, undefined, true, {}, [], 1e300])('%j is not a time', (raw) => {
    expect(readTime({ at: raw }, 'at')).toBeNull();
  });
});

describe('a time that names no zone is the server’s, wherever its reader is', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each(['America/New_York', 'Asia/Tokyo'])('in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const read = (at: string) => readTime({ at }, 'at');
    expect(new Date(AT).getTimezoneOffset()).not.toBe(0);
    expect(read('2026-04-19T17:28:07')).toBe(AT);
    expect(read('2026-04-19 17:28:07')).toBe(AT);
    expect(read('2026-04-19 17:28:07.25')).toBe(AT + 250);
    expect(read('2026-04-19T17:28')).toBe(AT - 7_000);
    expect(read(' 2026-04-19T17:28:07 ')).toBe(AT);
    expect(read('2026-04-19T19:28:07+02:00')).toBe(AT);
  });
});

test('a time is in seconds up to the year 5138, and in milliseconds from 1973', () => {
  expect(readTime({ at: 4_102_444_800 }, 'at')).toBe(4_102_444_800_000);
  expect(readTime({ at: 4_102_444_801 }, 'at')).toBeNull();
  expect(readTime({ at: 946_684_800 }, 'at')).toBe(946_684_800_000);
  expect(readTime({ at: 946_684_799 }, 'at')).toBeNull();
  expect(readTime({ at: 100_000_000_000 }, 'at')).toBeNull();
});

describe('a code', () => {
  test.each([
    ['5384', '5384'],
    ['0042', '0042'],
    [5384, 5384],
    [' 123 456 ', '123 456'],
    ['G-123456', 'G-123456'],
    ['0000', '0000'],
  ])('%j is %j', (raw, expected) => {
    expect(read({ raw }, code, 'raw')).toBe(expected);
  });

  test.each([null, undefined, '', ' ', 'null', 'NULL', 'None', 'undefined', '0', 0, false, {}, ['1']])(
    '%j is not a code',
    (raw) => {
      expect(read({ raw }, code, 'raw')).toBeNull();
    },
  );
});

test.each([
  [0.4, 40],
  ['0.4', 40],
  [-0.4, -40],
  ['', null],
  [null, null],
  [true, null],
  ['free', null],
])('the amount %j is %j', (raw, expected) => {
  expect(read({ raw }, amount, 'raw')).toBe(expected);
});

test.each([
  ['3026873874', '+13026873874'],
  [3026873874, '+13026873874'],
  ['+447700900123', '+447700900123'],
  ['', null],
  ['pending', null],
  [null, null],
])('the phone %j is %j', (raw, expected) => {
  expect(read({ raw }, phone, 'raw')).toBe(expected);
});

test.each([
  [true, true],
  [1, true],
  ['1', true],
  ['true', true],
  [false, false],
  [0, false],
  ['0', false],
  ['false', false],
  [null, null],
  ['maybe', null],
])('the flag %j is %j', (raw, expected) => {
  expect(read({ raw }, flag, 'raw')).toBe(expected);
});

test.each([
  [20, 20],
  ['20', 20],
  ['20.9', 20],
  [0, 0],
  [1_000_000, 1_000_000],
  [1_000_001, null],
  [' ', null],
  ['', null],
  [-1, null],
  [null, null],
])('the count %j is %j', (raw, expected) => {
  expect(read({ raw }, count, 'raw')).toBe(expected);
});

test('a service name keeps its spaces', () => {
  expect(read({ raw: 'AT&T / Cricket ' }, name, 'raw')).toBe('AT&T / Cricket ');
  expect(read({ raw: 1688 }, name, 'raw')).toBe('1688');
  expect(read({ raw: '  ' }, name, 'raw')).toBeNull();
});

test.each([
  ['x'.repeat(100), 'x'.repeat(100)],
  [17, '17'],
  ['a.b', 'a.b'],
  ['...', '...'],
  ['x'.repeat(101), null],
  ['', null],
  ['  ', null],
  ['.', null],
  ['..', null],
  ['a\u200bb', null],
])('the id %j is %j', (raw, expected) => {
  expect(read({ raw }, id, 'raw')).toBe(expected);
});

test.each([
  [0, 0],
  ['0.00', 0],
  [0.004, null],
  [10_000, 1_000_000],
  [10_000.01, null],
  [-0.01, null],
])('the price %j is %j', (raw, expected) => {
  expect(read({ raw }, price, 'raw')).toBe(expected);
});

test('an unreadable member is not replaced by another', () => {
  const said = (record: object) => readSaid({ ...record }, price, 'price', 'cost');
  expect(said({ price: 'free', cost: 0.4 })).toBeNull();
  expect(said({ price: '', cost: 0.4 })).toBe(40);
  expect(said({ price: null, cost: 0.4 })).toBe(40);
  expect(said({})).toBeNull();
});

test('the first readable member counts', () => {
  expect(read({ cost: null, price: 'n/a', amount: 1 }, amount, 'cost', 'price', 'amount')).toBe(100);
});
