import { expect, test } from 'vitest';
import { anchorsIn, codeIn, commandsIn, isPath, linksIn, matcherOf } from './told.ts';

test('code stands between backticks and in blocks, where a remark is none', () => {
  expect(codeIn('Run `npm test` or ``a`b``.\n\n```sh\nnpm start   # once\nls\n```\n')).toEqual([
    'npm test',
    'a`b',
    'npm start',
    'ls',
  ]);
});

test('a command has its script and flags', () => {
  expect(commandsIn('npm run eval:fields -- --corpus DIR --json && npm test')).toEqual([
    { text: 'npm run eval:fields -- --corpus DIR --json ', script: 'eval:fields', flags: ['corpus', 'json'] },
    { text: 'npm test', script: 'test', flags: [] },
  ]);
  expect(commandsIn('WXT_API_URL=http://127.0.0.1/ npm run build')).toMatchObject([{ script: 'build' }]);
  expect(commandsIn('npm ci')).toEqual([]);
});

test('links to other sites are left out, and headings are anchors', () => {
  expect(linksIn('[a](docs/a.md#one-two) [b](https://example.com) ![c](c.png)')).toEqual([
    'docs/a.md#one-two',
    'c.png',
  ]);
  expect(anchorsIn('# One, two\n\ntext\n\n## How to add …\n')).toEqual(['one-two', 'how-to-add-']);
});

test.each([
  ['lib/domain/sms', true],
  ['otp.ts', true],
  ['locales/<language>.yml', true],
  ['state.get', false],
  ['GET /balance', false],
  ['https://*/*', false],
  ['options.html', false],
])('%s as a path: %s', (code, expected) => {
  expect(isPath(code)).toBe(expected);
});

test.each([
  ['otp.ts', 'lib/domain/sms/otp.ts', true],
  ['otp.ts', 'lib/domain/sms/not-otp.ts', false],
  ['domain/sms', 'lib/domain/sms/otp.ts', true],
  ['domain/s', 'lib/domain/sms/otp.ts', false],
  ['locales/<language>.yml', 'locales/de.yml', true],
  ['locales/<language>.yml', 'locales/old/de.yml', false],
  ['{a,b}.ts', 'lib/b.ts', true],
  ['{a,b}.ts', 'lib/c.ts', false],
])('%s stands for %s: %s', (code, file, expected) => {
  expect(matcherOf(code).test(file)).toBe(expected);
});
