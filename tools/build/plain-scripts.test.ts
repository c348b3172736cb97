import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainScripts } from './plain-scripts.ts';

interface Hooks {
  transform(code: string, id: string): { code: string } | null;
}

const WRAPPER = readFileSync('node_modules/wxt/dist/virtual/unlisted-script-entrypoint.mjs', 'utf8');

function built(code: string, id: string): string | undefined {
  return (plainScripts() as unknown as Hooks).transform(code, id)?.code;
}

test('a script is its own main function, whose result is the script’s', () => {
  const code = WRAPPER.replace('virtual:user-unlisted-script-entrypoint', '/entrypoints/fill.ts');
  expect(built(code, '\0virtual:wxt-unlisted-script-entrypoint?/entrypoints/fill.ts')).toBe(
    'import definition from "/entrypoints/fill.ts";\nexport default definition.main();',
  );
});

test('the wrapper starts nothing that is needed: the project has no plugins of wxt', () => {
  expect(WRAPPER).toContain('initPlugins()');
  expect(readFileSync('wxt.config.ts', 'utf8')).not.toMatch(/wxt:plugin|plugins\.push/);
});

test('no other module is changed', () => {
  expect(built(WRAPPER, '/entrypoints/fill.ts')).toBeUndefined();
});
