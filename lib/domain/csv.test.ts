import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../testing/any-text.ts';
import { csvOf } from './csv.ts';

test('every cell is quoted, and quotes, commas and line ends stay inside', () => {
  expect(csvOf([['a "b"', 'c,d', 'e\r\nf', '']])).toBe('"a ""b""","c,d","e\r\nf",""\r\n');
  expect(csvOf([['1'], ['2']])).toBe('"1"\r\n"2"\r\n');
});

test.each([
  ['=HYPERLINK("http://evil.example","x")', `'=HYPERLINK("http://evil.example","x")`],
  ['+1+1', "'+1+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['+12-34', "'+12-34"],
  ['+12345=1', "'+12345=1"],
  ['+123', "'+123"],
  ['+1234567890123456', "'+1234567890123456"],
  ['x;+12345', "x;'+12345"],
  ['"=1', `'"=1`],
  ['x;=1;y', "x;'=1;y"],
  ['x;"=1', `x;'"=1`],
  ['x\t@A1', "x\t'@A1"],
  ['x\r\n-1', "x\r\n'-1"],
  ['x;', "x;'"],
  ['Do not share it.\r\n\r\n@acme.example #482913', "Do not share it.\r\n\r\n'@acme.example #482913"],
])('%j cannot run as a formula', (cell, written) => {
  expect(csvOf([['', cell]])).toBe(`"","${written.replaceAll('"', '""')}"\r\n`);
});

test.each([
  '+13026873874',
  'G-123456',
  '482 913',
  "it's",
  'Your code: 482913. Do not share it, please; thanks\r\n\r\nThe Acme team',
])('%j stays as it is', (cell) => {
  expect(csvOf([['', cell]])).toBe(`"","${cell}"\r\n`);
});

test('a number stays as it is where it is a cell for every reader, and nowhere else', () => {
  expect(csvOf([['+13026873874']])).toBe('"+13026873874"\r\n');
  expect(csvOf([['+13026873874', 'x']])).toBe(`"'+13026873874","x"\r\n`);
});

describe('however it is read', () => {
  type Quotes = 'at the start' | 'anywhere' | 'never';

  /** Every cell that a reader finds: one that takes this for the separator and heeds quotes there. */
  function cellsOf(file: string, separator: string, quotes: Quotes): string[] {
    const cells: string[] = [];
    let cell = '';
    let begun = false;
    let inside = false;
    for (let at = 0; at < file.length; at += 1) {
      const char = file[at] as string;
      const heeded = char === '"' && quotes !== 'never';
      if (inside && heeded && file[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (inside && heeded) inside = false;
      else if (!inside && heeded && (quotes === 'anywhere' || !begun)) inside = true;
      else if (!inside && (char === separator || char === '\n' || char === '\r')) {
        cells.push(cell);
        cell = '';
        begun = false;
        continue;
      } else cell += char;
      begun = true;
    }
    return [...cells, cell];
  }

  function runs(cell: string): boolean {
    return /^[\t\r]|^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) && !/^\+\d{4,15}$/.test(cell);
  }

  const part = fc.constantFrom(
    ...'=+-@＝＠;,\t\r\n"\' \u00a0\ufeff\u200b\u2028\0|a1',
    ...['\r\n', '=1+1', '+13026873874'],
  );
  const cell = fc.oneof(
    fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    anyText(10),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
  const readers = [',', ';', '\t'].flatMap((separator) =>
    (['at the start', 'anywhere', 'never'] as const).map((quotes) => ({ separator, quotes })),
  );

  test.each(readers)(
    'separated by $separator, with quotes heeded $quotes: no cell runs',
    ({ separator, quotes }) => {
      fc.assert(
        fc.property(rows, (written) => {
          expect(cellsOf(csvOf(written), separator, quotes).filter(runs)).toEqual([]);
        }),
        { numRuns: 1_000 },
      );
    },
  );

  test('as it is meant to be read, nothing but apostrophes is added', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const plain = (text: string) => text.replaceAll("'", '');
        expect(cellsOf(csvOf(written), ',', 'at the start').map(plain)).toEqual(
          expectedCells(written).map(plain),
        );
      }),
    );
  });

  /** The reader above sees an empty line in each CRLF, and one after the last. */
  function expectedCells(written: string[][]): string[] {
    return [...written.flatMap((row) => [...row, '']), ''];
  }
});
