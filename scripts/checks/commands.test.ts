import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const told = [
  ...readFileSync('README.md', 'utf8').matchAll(/`(?:\w+=\S+ )?npm run ([\w:]+)[^`]*`(?:, `([\w:]+)`)*/g),
];
const commands = [
  ...new Set(told.flatMap(([, first, other]) => [first, other]).filter((name) => name !== undefined)),
];

test('the README names commands', () => expect(commands).toContain('build'));

test.each(commands)('`npm run %s` installs what it needs', (name) => {
  expect(scripts[name]).toMatch(/^node scripts\/install\.mjs && /);
});
