import { describe, expect, test } from 'vitest';
import { amount, code, count, flag, name, phone, read, readTime } from './wire-values.ts';

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

  test.each([null, undefined, '', ' ', 'null', 'NULL', 'None', 0, false, {}, ['1']])(
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
  ['true', true],
  [false, false],
  [0, false],
  ['false', false],
  [null, null],
  ['maybe', null],
])('the flag %j is %j', (raw, expected) => {
  expect(read({ raw }, flag, 'raw')).toBe(expected);
});

test.each([
  [20, 20],
  ['20', 20],
  [0, 0],
  ['', null],
  [-1, null],
  [null, null],
])('the count %j is %j', (raw, expected) => {
  expect(read({ raw }, count, 'raw')).toBe(expected);
});

test('a name stays as it came, spaces and all', () => {
  expect(read({ raw: 'AT&T / Cricket ' }, name, 'raw')).toBe('AT&T / Cricket ');
  expect(read({ raw: 1688 }, name, 'raw')).toBe('1688');
  expect(read({ raw: '  ' }, name, 'raw')).toBeNull();
});

test('the first readable member counts', () => {
  expect(read({ cost: null, price: 'n/a', amount: 1 }, amount, 'cost', 'price', 'amount')).toBe(100);
});
