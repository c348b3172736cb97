import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject } from 'vitest';
import type { BrowserDriver } from '../../tools/browser/common/driver.ts';
import { launchBrowser } from '../../tools/browser/launch.ts';
import { BRAND, latestCode, testInNewBrowser } from '../fixtures.ts';
import { ownWorkerSlot } from '../worker-slot.ts';

/** A browser gives an extension no more than its manifest names; only windows have to be taken from it. */
const WITHOUT_WINDOWS = `Object.defineProperty(globalThis.browser ?? chrome, 'windows', { value: undefined });\n`;

/** As on a phone: no context menu, no shortcuts, no sidebar, no windows. */
async function withoutDesktop(extensionDir: string): Promise<string> {
  const copy = `${extensionDir}-without-desktop`;
  await rm(copy, { recursive: true, force: true });
  await cp(extensionDir, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const { commands, sidebar_action, side_panel, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  expect(Object.keys(commands).length + Object.keys(sidebar_action ?? side_panel).length).toBeGreaterThan(0);
  const permissions = manifest.permissions.filter((one: string) => !/contextMenus|sidePanel/.test(one));
  await writeFile(file, JSON.stringify({ ...manifest, permissions }));
  const background = path.join(copy, 'background.js');
  await writeFile(background, WITHOUT_WINDOWS + (await readFile(background, 'utf8')));
  return copy;
}

const test = testInNewBrowser.extend<{ browser: BrowserDriver }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's dependencies from the pattern
    async ({}, use) => {
      const extensionDir = await withoutDesktop(ownWorkerSlot().extensionDir);
      const browser = await launchBrowser({ browser: inject('browser'), extensionDir });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
});

describe('in a browser without menus, shortcuts, sidebar and windows', () => {
  test('number and code are filled in, and the settings open', async ({ browser, sandbox, user }) => {
    const missing = () =>
      browser.evaluateBackground(() => {
        const api = globalThis.browser ?? globalThis.chrome;
        return [api.contextMenus, api.commands, api.windows].map((one) => one === undefined);
      });
    // The background can be asked before its script has run.
    await expect.poll(missing).toEqual([true, true, true]);
    const site = await user.open('plain');
    await user.rentAndFill(site, BRAND);
    await site.send();
    await site.holds(await latestCode(sandbox), 15_000);
    const popup = await user.popup(site.page);
    expect(await popup.view.evaluate(() => document.querySelector('[data-testid=keep-open]'))).toBeNull();
    const options = await browser.openExtensionPage('options.html#settings');
    await options.waitForText('Theme');
  });
});
