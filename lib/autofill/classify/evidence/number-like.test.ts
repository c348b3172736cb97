import { expect, test } from 'vitest';
import { looksLikeNothingElse, looksLikeNumber } from './number-like.ts';

test.each([
  '(555) 555-5555',
  '+1 ___',
  '+44',
  'xxx-xxx-xxxx',
  '0612345678',
  '07400 123456',
  '06 12 34 56 78',
  '612 345 678',
  '(__) _____-____',
  '010-1234-5678',
  '030/1234567',
  '(5__) ___ __ __',
])('"%s" looks like a phone number', (text) => {
  expect(looksLikeNumber(text)).toBe(true);
});

test.each([
  '',
  'Phone',
  '01/01/1990',
  '1990-12-31',
  '31.12.1990',
  '12/34',
  '123456',
  '000 000',
  '1234 1234 1234 1234',
  '1234 5678 9012',
  '123-45-6789',
  '000.000.000-00',
  '00-00-00',
  '12-3456789',
  '00000-000',
  '1234-5678',
])('"%s" does not look like a phone number', (text) => {
  expect(looksLikeNumber(text)).toBe(false);
});

test.each([
  ['(555) 555-5555', true],
  ['(___) ___-____', true],
  ['+44 7400 123456', true],
  ['06 12 34 56 78', true],
  ['090-1234-5678', true],
  ['7XX XXX XXX', true],
  ['05xx xxx xx xx', true],
  ['08X-XXX-XXXX', true],
  ['09xxxxxxxxx', true],
  ['07X-XXXXXXX', true],
  ['06X/XXX-XXX', true],
  ['e.g. (555) 555-5555', true],
  ['如：090 1234 5678', true],
  ['07400 123456', false],
  ['xxx-xxx-xxxx', false],
  ['000-000-000', false],
  ['1234 5678 9012', false],
  ['12-3456-789', false],
  ['4XXX XXXX XXXX XXXX', false],
  ['(1) 2', false],
])('whether "%s" looks like nothing else: %s', (text, expected) => {
  expect(looksLikeNothingElse(text)).toBe(expected);
});
