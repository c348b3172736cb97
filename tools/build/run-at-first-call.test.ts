import { expect, test } from 'vitest';
import { runAtFirstCall } from './run-at-first-call.ts';

interface Hooks {
  transform(code: string, id: string): { code: string } | null;
}

function built(code: string, id = '/lib/site.ts'): string | undefined {
  const plugin = runAtFirstCall('slow') as unknown as Hooks;
  return plugin.transform(code, id)?.code;
}

test('a package is only reached through calls of what is imported of it', () => {
  const code = built("import { one, other } from 'slow';\nimport { third } from 'else';\none();");
  expect(code?.split('\n')).toEqual([
    "let atFirst; const ranPackage = () => (atFirst ??= require('slow')); const one = (...args) => ranPackage().one(...args); const other = (...args) => ranPackage().other(...args);",
    "import { third } from 'else';",
    'one();',
  ]);
});

test.each([
  ['another package', "import { one } from 'slower';", '/lib/site.ts'],
  ['a package that uses it', "import { one } from 'slow';", '/node_modules/else/index.js'],
])('%s is left as it is', (_, code, id) => expect(built(code, id)).toBeUndefined());
