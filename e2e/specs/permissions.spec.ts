import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { documented } from '../../scripts/checks/documented.ts';
import { manifestProblems } from '../../scripts/checks/manifest-problems.ts';
import { testInNewBrowser as test } from '../fixtures.ts';
import { ownWorkerSlot } from '../worker-slot.ts';

test('installing asks for the API’s own host and nothing more', async ({ browser }) => {
  const { port, extensionDir } = ownWorkerSlot();
  const name = browser.name === 'firefox' ? 'firefox' : 'chrome';
  // A match pattern has no port.
  const document = readFileSync('docs/permissions.md', 'utf8')
    .replaceAll('https://ohmyotp.com/*', 'http://127.0.0.1/*')
    .replaceAll('https://ohmyotp.com', `http://127.0.0.1:${port}`);
  const manifest = JSON.parse(readFileSync(path.join(extensionDir, 'manifest.json'), 'utf8'));
  expect(manifestProblems(manifest, document, name)).toEqual([]);

  const granted = await browser.permissions();
  const { permissions } = documented(document, name);
  expect(granted.origins).toEqual(['http://127.0.0.1/*']);
  expect(granted.permissions.toSorted()).toEqual(permissions.permissions?.toSorted());
});
