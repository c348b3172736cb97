import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DOCUMENTS = ['docs/threat-model.md', 'docs/defenses.md'];
/** `` `file` "title", "title" ``. */
const NAMED = /`([\w./-]+\.(?:test|spec)\.tsx?)`((?:,? "[^"]+")*)/g;

test.each(DOCUMENTS)('every test that %s names exists', (document) => {
  const named = [...readFileSync(document, 'utf8').matchAll(NAMED)].map(([, file = '', titles = '']) => ({
    file,
    titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
  }));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ titles }) => titles.length === 0)).toEqual([]);
  const missing = named.flatMap(({ file, titles }) => {
    const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const isIn = (title: string) => source.includes(`'${title}'`) || source.includes(`"${title}"`);
    return titles.filter((title) => !isIn(title)).map((title) => `${file}: ${title}`);
  });
  expect(missing).toEqual([]);
});

test.each(DOCUMENTS)('every defense in %s names the test that guards it', (document) => {
  const rows = readFileSync(document, 'utf8')
    .split(/^## /m)
    .filter((section) => /^\| attack( or accident)? \|/m.test(section))
    .flatMap((section) => section.split('\n').filter((line) => /^\| (?!attack)/.test(line)));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !/\.(test|spec)\.tsx?` "[^"]+"[^|]*\|$/.test(row))).toEqual([]);
});
