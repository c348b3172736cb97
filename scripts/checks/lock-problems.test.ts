import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type LockFile, lockProblems, type Manifest } from './lock-problems.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest: Manifest = {
  dependencies: { one: '^1.0.0' },
  devDependencies: { node: '^24.0.0' },
  allowScripts: { node: true },
};
const one = {
  version: '1.2.3',
  resolved: 'https://registry.npmjs.org/one/-/one-1.2.3.tgz',
  integrity: `sha512-${'A'.repeat(86)}==`,
};
const node = {
  ...one,
  resolved: 'https://registry.npmjs.org/node/-/node-1.2.3.tgz',
  hasInstallScript: true,
};

function lock(more: LockFile['packages'] = {}): LockFile {
  const { dependencies, devDependencies } = manifest as Required<Manifest>;
  return {
    packages: {
      '': { dependencies, devDependencies },
      'node_modules/one': one,
      'node_modules/node': node,
      ...more,
    },
  };
}

test('the lock file of this project leaves nothing open', () => {
  expect(lockProblems(read('package.json'), read('package-lock.json'))).toEqual([]);
});

test('nothing is found where there is nothing', () => {
  expect(lockProblems(manifest, lock())).toEqual([]);
});

test.each([
  ['has no address', { version: '1.2.3', integrity: one.integrity }],
  ['has no hash', { version: '1.2.3', resolved: one.resolved }],
  ['has a weak hash', { ...one, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
  ['is from another host', { ...one, resolved: 'https://example.com/one/-/one-1.2.3.tgz' }],
  ['is another package', { ...one, resolved: 'https://registry.npmjs.org/onne/-/onne-1.2.3.tgz' }],
  ['is another version', { ...one, resolved: 'https://registry.npmjs.org/one/-/one-1.2.2.tgz' }],
  ['is a repository', { version: '1.2.3', resolved: 'git+ssh://git@github.com/one/one.git#0000000' }],
  ['is a folder', { link: true, resolved: '../one' }],
  ['runs a script', { ...one, hasInstallScript: true }],
])('a package that %s is found', (_, entry) => {
  expect(lockProblems(manifest, lock({ 'node_modules/one': entry }))).not.toEqual([]);
  expect(lockProblems(manifest, lock({ 'node_modules/node/node_modules/one': entry }))).not.toEqual([]);
});

test.each(['latest', '*', 'github:one/one', 'file:../one', 'https://example.com/one.tgz', 'npm:onne@1.2.3'])(
  '%s is not accepted as a version',
  (range) => {
    const dependencies = { one: range };
    const wanting = { ...manifest, dependencies };
    expect(lockProblems(wanting, lock({ '': { ...wanting } }))).toHaveLength(1);
  },
);

test('a dependency that the lock file does not know is found, and a script that is allowed for nothing', () => {
  expect(lockProblems({ ...manifest, dependencies: { one: '^1.0.0', two: '^1.0.0' } }, lock())).toHaveLength(
    1,
  );
  expect(lockProblems({ ...manifest, allowScripts: { node: true, one: true } }, lock())).toHaveLength(1);
});
