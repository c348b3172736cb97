import fc from 'fast-check';

const MARKS = [
  ...'\0\t\n\r\u00ad\u061c\u200b\u200d\u200e\u2028\u202e\u2066\u2069\ufe0f\ufeff',
  '\u0301',
  '\ud83d',
];

/** Text of any characters and halves of them, often ones that nobody sees. fast-check's own takes a second to set up. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const any = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
  const char = fc.oneof(any, fc.constantFrom(...MARKS));
  return fc.array(char, { maxLength }).map((chars) => chars.join(''));
}
