import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCode, readCodes } from './otp.ts';
import { withCode } from './otp-codes.fixture.ts';
import { withoutCode } from './otp-none.fixture.ts';
import { unseen } from './otp-unseen.fixture.ts';

test.each(withCode)('"%s" holds the code %s', (text, code) => {
  expect(readCode(text)).toBe(code);
});

test.each(withoutCode)('"%s" holds no code', (text) => {
  expect(readCode(text)).toBeNull();
});

test.each(unseen)('"%s" holds the code %s', (text, code) => {
  expect(readCode(text)).toBe(code);
});

describe('what is found', () => {
  const shownIn = (text: string) => readCodes(text).map(({ code, shown }) => [code, shown]);

  test.each([
    ['G-482913 is your code', '482913', 'G-482913'],
    ['Your code is 482-913', '482913', '482-913'],
    ['Your code: 48 29 13', '482913', '48 29 13'],
    ['Your code is AB1-2CD', 'AB1-2CD', 'AB1-2CD'],
    ['رمزك هو ٤٨٢٩١٣', '482913', '٤٨٢٩١٣'],
    ['Your code is ４８２-９１３', '482913', '４８２-９１３'],
    ['آپ کا کوڈ ۴۸۲۹۱۳', '482913', '۴۸۲۹۱۳'],
    ['आपका कोड ४८२९१३', '482913', '४८२९१३'],
  ])('in "%s", %s is typed for %s', (text, code, shown) => {
    expect(shownIn(text)).toEqual([[code, shown]]);
  });

  test('all codes, the one best spoken for first; the rest can be asked for', () => {
    expect(readCodes('Acme 20481: your code is 482913. Once more: 482913')).toEqual([
      { code: '482913', shown: '482913', sure: true },
      { code: '20481', shown: '20481', sure: expect.any(Boolean) },
    ]);
    expect(readCodes('See you at 4829')).toEqual([{ code: '4829', shown: '4829', sure: false }]);
  });

  test('the code bound to a host, whatever else the text says and whatever it looks like', () => {
    expect(readCodes('Your code is 771204\n@acme.example #482913')[0]?.code).toBe('482913');
    expect(readCode('@acme.example #x-y-z')).toBe('x-y-z');
    expect(shownIn('482 913 is your code\n@acme.example #482913')).toEqual([['482913', '482913']]);
  });
});

test('any six digits read back from any of the texts', () => {
  const texts = withCode
    .map(([text]) => text.split(/(?<![\d/])482913(?!\d)/))
    .filter(({ length }) => length === 2);
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...texts), digits, (around, six) => {
      expect(readCode(around.join(six.join('')))).toBe(six.join(''));
    }),
    { numRuns: 1_000 },
  );
});

test('no text makes it fail, and what is shown stands in the text', () => {
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
    fc.constantFrom('code', '482913', '-', ' ', '¶', '□', '@a.b #', '𝟒𝟖𝟐𝟗𝟏𝟑', 'İ', 'é'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { shown } of readCodes(text)) expect(text.normalize('NFC')).toContain(shown);
    }),
    { numRuns: 500 },
  );
});

test.each([
  'a',
  'A',
  '1',
  '1 ',
  '1-',
  '1.',
  '1,',
  'a.',
  '@a.b #',
  'code ',
  '482913 ',
  'use your ',
  'sale 4829 ',
  'sale code 4829 ',
  'a 1 ',
  ' ',
  '\n',
  '$1 ',
  '验',
  'ö-',
])('ten thousand letters of %j are read at once', (piece) => {
  const text = piece.repeat(10_000 / piece.length);
  const from = performance.now();
  readCodes(text);
  expect(performance.now() - from).toBeLessThan(2_000);
});

test('a text is read once, with however many others it is compared', () => {
  const text = `Your code is 482913 ${'@a.example #1 '.repeat(100)}`;
  expect(readCodes(text)).toBe(readCodes(text));
});
