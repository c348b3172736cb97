import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rowsBelow } from './documented.ts';

test('every request to the API is told with what it carries, and no other', () => {
  const calls = readFileSync('lib/api/client.ts', 'utf8').matchAll(/method: '(\w+)',\s*route: '([^']+)'/g);
  const told = rowsBelow(readFileSync('docs/permissions.md', 'utf8'), 'request');
  expect(told.map(([request]) => request).sort()).toEqual(
    [...calls].map(([, method, route]) => `\`${method} ${route}\``).sort(),
  );
  expect(told.filter(([, carries]) => !carries)).toEqual([]);
});
