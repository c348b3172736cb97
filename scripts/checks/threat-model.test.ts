import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('docs/threat-model.md', 'utf8');
/** `` `file` "title", "title" ``. */
const NAMED = /`([\w./-]+\.(?:test|spec)\.tsx?)`((?:,? "[^"]+")*)/g;
const named = [...text.matchAll(NAMED)].map(([, file = '', titles = '']) => ({
  file,
  titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
}));

test('every test that is named exists', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ titles }) => titles.length === 0)).toEqual([]);
  const missing = named.flatMap(({ file, titles }) => {
    const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const isIn = (title: string) => source.includes(`'${title}'`) || source.includes(`"${title}"`);
    return titles.filter((title) => !isIn(title)).map((title) => `${file}: ${title}`);
  });
  expect(missing).toEqual([]);
});

test('every defense names the test that guards it', () => {
  const [, stops = ''] = text.split(/^## What stops them$|^## What is not stopped$/m);
  const rows = stops.split('\n').filter((line) => /^\| (?!attack)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !/\.(test|spec)\.tsx?` "[^"]+"[^|]*\|$/.test(row))).toEqual([]);
});
