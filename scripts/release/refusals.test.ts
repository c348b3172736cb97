import { expect, test } from 'vitest';
import { type Facts, refusals } from './refusals.ts';

const FACTS: Facts = {
  version: '1.2.3',
  lockVersion: '1.2.3',
  changelog: '# Changelog\n\n## 1.2.3\n\n- New.\n\n## 1.2.2\n\n- Old.\n',
  status: '',
};

test('a clean tree with an entry in the changelog is a release, with its tag or without one', () => {
  expect(refusals(FACTS)).toEqual([]);
  expect(refusals({ ...FACTS, tag: 'v1.2.3' })).toEqual([]);
});

test.each<[string, Partial<Facts>]>([
  ['changes that are not committed', { status: ' M README.md\n' }],
  ['a file that git does not know', { status: '?? notes.txt\n' }],
  ['another version in the lock file', { lockVersion: '1.2.2' }],
  ['another tag', { tag: 'v1.2.4' }],
  ['a tag that is no version', { tag: '1.2.3' }],
  ['no entry', { changelog: '# Changelog\n\n## 1.2.2\n\n- Old.\n' }],
  ['an entry that only begins alike', { changelog: '# Changelog\n\n## 1.2.30\n\n- New.\n' }],
  ['an empty entry', { changelog: '# Changelog\n\n## 1.2.3\n\n## 1.2.2\n\n- Old.\n' }],
  ['a newer entry', { changelog: '# Changelog\n\n## 1.3.0\n\n- Newer.\n\n## 1.2.3\n\n- New.\n' }],
])('%s is refused, and nothing else is complained of', (_, different) => {
  expect(refusals({ ...FACTS, ...different })).toHaveLength(1);
});

test.each(['1.2', '1.2.3.4', '1.2.3-beta.1', '01.2.3', '1.2.65536', 'next', ''])(
  'the version %j is refused',
  (version) => {
    const changelog = `## ${version}\n\n- New.\n`;
    expect(refusals({ version, lockVersion: version, changelog, status: '' })).toEqual([
      `${version} is no version that the stores take.`,
    ]);
  },
);

test('the largest number that Chrome takes is taken', () => {
  const version = '0.10.65535';
  expect(
    refusals({ version, lockVersion: version, changelog: `## ${version}\n\n- New.\n`, status: '' }),
  ).toEqual([]);
});
