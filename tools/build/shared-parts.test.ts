import path from 'node:path';
import { expect, test } from 'vitest';
import { SCANNER_PARTS } from '../../lib/autofill/scan/shared-parts.ts';
import { HOST_PARTS } from '../../lib/field-button/shared-parts.ts';
import { partsOf, sharedParts } from './shared-parts.ts';

const SCANNER = { list: 'lib/autofill/scan/shared-parts.ts', parts: SCANNER_PARTS };
const HOST = { list: 'lib/field-button/shared-parts.ts', parts: HOST_PARTS };

interface Hooks {
  configResolved(config: object): void;
  load(id: string): { code: string } | null;
}

/** What a build of that script reads instead of the module. */
function builtFor(script: string, module: string): string | null {
  const plugin = sharedParts() as unknown as Hooks;
  plugin.configResolved({ build: { lib: { entry: `/entrypoints/${script}.ts` } } });
  return plugin.load(module)?.code ?? null;
}

test.each([SCANNER, HOST])('the parts of $list are found by their places', async ({ list, parts }) => {
  const found = await Promise.all(partsOf({ list }).map(async (one) => (await import(one.module))[one.name]));
  expect(found.length).toBeGreaterThan(10);
  expect(found).toEqual(parts);
});

test.each([
  ['fill', SCANNER],
  ['guarded-host', SCANNER],
  ['field-button-view', SCANNER],
  ['field-button-view', HOST],
  ['undo-note', SCANNER],
  ['undo-note', HOST],
])('%s takes each part from its place in $list', (script, { list }) => {
  for (const [place, { module, name }] of partsOf({ list }).entries())
    expect(builtFor(script, module)).toContain(`export const ${name} = /* @__PURE__ */ take(${place});`);
});

test('the script that leaves the parts has them itself', () => {
  for (const { module } of partsOf(SCANNER)) expect(builtFor('page-scanner', module)).toBeNull();
  for (const { module } of partsOf(HOST)) expect(builtFor('guarded-host', module)).toBeNull();
});

test('a module with no part for others stays where it is', () => {
  const own = path.resolve('lib/autofill/page-script.ts');
  expect(builtFor('fill', own)).toBeNull();
});
