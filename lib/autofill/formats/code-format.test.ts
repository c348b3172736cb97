import { expect, test } from 'vitest';
import { type CodeFieldFeatures, codeTexts, isSameCode } from './code-format.ts';

function first(code: string, features: Partial<CodeFieldFeatures> = {}, inBoxes = false): string | undefined {
  return codeTexts(code, { maxLength: null, pattern: '', placeholder: '', ...features }, inBoxes)[0]?.text;
}

test.each<[string, string, Partial<CodeFieldFeatures>, string]>([
  ['a bare field', '493-817', {}, '493817'],
  ['room for six', '493-817', { maxLength: 6 }, '493817'],
  ['a pattern with a dash', '493-817', { pattern: '\\d{3}-\\d{3}' }, '493-817'],
  [
    'a pattern and an example with a dash',
    '493817',
    { pattern: '\\d{3}-\\d{3}', placeholder: '123-456' },
    '493-817',
  ],
  ['a pattern for capitals', 'ab12cd', { pattern: '[A-Z0-9]{6}' }, 'AB12CD'],
  ['a pattern that is no expression', '493817', { pattern: '(' }, '493817'],
])('%s', (_, code, features, expected) => {
  expect(first(code, features)).toBe(expected);
});

test('boxes take letters and digits only', () => {
  expect(
    codeTexts('A1-B2', { maxLength: 1, pattern: '', placeholder: '' }, true).map(({ text }) => text),
  ).toEqual(['A1B2', 'a1b2']);
});

test('no way of writing it comes twice', () => {
  expect(codeTexts('493817', { maxLength: 6, pattern: '', placeholder: '' }, false)).toHaveLength(1);
});

test.each([
  ['493 817', '493-817', true],
  ['ABC', 'abc', true],
  ['４９３', '493', true],
  ['49381', '493817', false],
])('%s and %s are one code: %s', (one, other, expected) => {
  expect(isSameCode(one, other)).toBe(expected);
});
