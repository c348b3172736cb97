import { expect, test } from 'vitest';
import { isCode } from './code-shape.ts';

test.each(['538', '0042', '482913', '482 913', '12-34-56', 'G-123456', 'AB12CD', '١٢٣٤', '1234567890123456'])(
  '%j can be a code',
  (text) => {
    expect(isCode(text)).toBe(true);
  },
);

test.each([
  '',
  '12',
  '12345678901234567',
  '7'.repeat(100_000),
  '12\n3\r4\t\u202e',
  '1234\n',
  ' 1234',
  '1234-',
  '12  34',
  'N/A',
  '<b>1</b>',
  '12\u200b34',
  'javascript:1',
])('%j cannot be a code', (text) => {
  expect(isCode(text)).toBe(false);
});
