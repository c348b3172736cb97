import { describe, expect, test } from 'vitest';
import { serverCode } from './server-code.ts';

describe('what the API says is the code', () => {
  test.each<[string | number, string, string]>([
    [4213, 'Your Uber code is 004213', '004213'],
    [4213, 'Your Uber code is 004 213', '004213'],
    [4213, 'G-004213 is your code', '004213'],
    [42, 'Code 0042', '0042'],
    [4213, 'Code 004213, order 4213', '004213'],
    [4213, 'رمزك هو ٠٠٤٢١٣', '004213'],
    [4213, 'Your code is 4213. Ref 00421345', '4213'],
    [4213, '', '4213'],
    [4213, 'Your code is on its way', '4213'],
    ['4213', 'Your Uber code is 004213', '004213'],
    ['4213', 'Your code is 4213, booking 004213', '4213'],
    ['004213', 'Your code is 4213', '004213'],
    ['0042', '', '0042'],
    ['123 456', 'Your code is 123456', '123 456'],
    ['G-123456', '', 'G-123456'],
    ['0000', '', '0000'],
    ['XKQPZR', 'Your code is XKQPZR.', 'XKQPZR'],
    ['ABC-DEF', 'Use ABC-DEF to log in', 'ABC-DEF'],
  ])('%j beside %j is %j', (said, text, code) => {
    expect(serverCode(said, text)).toBe(code);
  });

  test.each<[string | number, string]>([
    [7, ''],
    [0, 'Your code is 000000'],
    [-1, ''],
    [48.5, ''],
    [2 ** 60, ''],
    ['N/A', ''],
    ['n/a', 'Your code is 4213'],
    ['pending', ''],
    ['No code yet', ''],
    ['kein Code', 'Ihr Code kommt'],
    ['нет', ''],
    ['waiting', 'We are awaiting you'],
    ['12', ''],
    ['4213!', ''],
  ])('%j beside %j is not a code', (said, text) => {
    expect(serverCode(said, text)).toBeNull();
  });
});
