import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect } from 'vitest';
import type { BrowserDriver } from '../../tools/browser/common/driver.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { commandView } from '../../tools/page/command-view.ts';
import { BRAND, latestCode, testInNewBrowser as test } from '../fixtures.ts';
import { ownWorkerSlot } from '../worker-slot.ts';

const MANIFEST = path.join(ownWorkerSlot().extensionDir, 'manifest.json');
const installed = await readFile(MANIFEST, 'utf8');
let updates = 0;

afterEach(() => writeFile(MANIFEST, installed));

/** The same build under the next version's number. */
async function updateExtension(browser: BrowserDriver): Promise<void> {
  updates += 1;
  const version = `99.0.${updates}`;
  await writeFile(MANIFEST, JSON.stringify({ ...JSON.parse(installed), version }));
  await browser.update();
  const { page } = await commandView(browser);
  const running = await page.evaluate(
    () => (globalThis.browser ?? globalThis.chrome).runtime.getManifest().version,
  );
  await page.close();
  expect(running).toBe(version);
}

describe('the extension is updated in a running browser', () => {
  test('a purchase that was under way is found again, and not made twice', ({ browser, user }) =>
    user.rentsOnceDespite(() => updateExtension(browser)));

  test('a number goes on waiting: its code is there, and is filled from the popup', async ({
    browser,
    sandbox,
    user,
  }) => {
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    await updateExtension(browser);
    await site.page.bringToFront();
    await site.send();
    const code = await latestCode(sandbox);
    const view = await commandView(browser);
    await waitUntil('the code', async () => JSON.stringify((await view.state()).rentals).includes(code));
    await view.page.close();
    expect(await site.page.value('#phone')).toContain(phone.slice(-4));
    const popup = await user.popup(site.page);
    await popup.view.waitForText(code);
    await site.holds(code, 15_000);
  });

  test('the button that an earlier version left in a page gives way to the new one', async ({
    browser,
    sandbox,
    user,
  }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    await site.page.click({ css: '#phone' });
    await button.shown();
    await updateExtension(browser);
    await site.page.bringToFront();
    await button.press();
    await site.holds(sandbox.state.rentals[0]?.phone ?? '');
  });
});
