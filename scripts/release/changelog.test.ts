import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changelogEntries } from './changelog.ts';

const CHANGELOG = `# Changelog

For its readers.

## 1.10.0

- New.
  In two lines.

### Details

- One.

## 1.1.0

- Old.
`;

test('an entry has all that stands below its heading, up to the next version', () => {
  expect(changelogEntries(CHANGELOG)).toEqual([
    { version: '1.10.0', text: '- New.\n  In two lines.\n\n### Details\n\n- One.' },
    { version: '1.1.0', text: '- Old.' },
  ]);
});

test('lines may end as on Windows', () => {
  expect(changelogEntries(CHANGELOG.replaceAll('\n', '\r\n'))).toEqual(changelogEntries(CHANGELOG));
});

test('an entry may be empty, and a changelog too', () => {
  expect(changelogEntries('# Changelog\n\n## 1.0.0\n')).toEqual([{ version: '1.0.0', text: '' }]);
  expect(changelogEntries('')).toEqual([]);
});

test('the changelog of this project begins with its version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [newest] = changelogEntries(readFileSync('CHANGELOG.md', 'utf8'));
  expect(newest?.version).toBe(version);
});
