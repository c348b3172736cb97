import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { test } from '../fixtures.ts';
import { ownLane } from '../lane.ts';

test('installing asks for the API’s own host and nothing more', async ({ browser }) => {
  const granted = await browser.permissions();
  expect(granted.origins).toEqual(['http://127.0.0.1/*']);
  expect(granted.permissions.toSorted()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'scripting',
    // Firefox calls it a sidebar, and asks for no permission.
    ...(browser.name === 'chromium' ? ['sidePanel'] : []),
    'storage',
  ]);

  const manifest = JSON.parse(readFileSync(path.join(ownLane().extensionDir, 'manifest.json'), 'utf8'));
  expect(manifest.host_permissions).toEqual(['http://127.0.0.1/*']);
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
});
