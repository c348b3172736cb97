import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const [, shipped = '', forBuilding = ''] = readFileSync('docs/dependencies.md', 'utf8').split(/^## /m);

test.each([
  ['in the extension', shipped, dependencies],
  ['to build and test it', forBuilding, devDependencies],
])('every package has its reason: %s', (_, section, packages) => {
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.flatMap(namesIn).sort()).toEqual(Object.keys(packages).sort());
  expect(rows.filter((row) => (row.split('|')[2] ?? '').trim() === '')).toEqual([]);
});

function namesIn(row: string): string[] {
  return [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
