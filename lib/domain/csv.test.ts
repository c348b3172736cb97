import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('every cell is quoted, and quotes, commas and line ends stay inside', () => {
  expect(csvOf([['a "b"', 'c,d', 'e\r\nf', '']])).toBe('"a ""b""","c,d","e\r\nf",""\r\n');
  expect(csvOf([['1'], ['2']])).toBe('"1"\r\n"2"\r\n');
});

test.each([
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  '+12-34',
])('%j cannot run as a formula', (cell) => {
  expect(csvOf([[cell]])).toBe(`"'${cell.replaceAll('"', '""')}"\r\n`);
});

test.each(['+13026873874', 'G-123456', '482 913', "it's"])('%j stays as it is', (cell) => {
  expect(csvOf([[cell]])).toBe(`"${cell}"\r\n`);
});
