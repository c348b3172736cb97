import { describe, expect } from 'vitest';
import type { BrowserDriver } from '../../tools/browser/common/driver.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { testInNewBrowser as test } from '../fixtures.ts';

const CODE = '482913';
const SMS = `Your Acme code is ${CODE}`;

async function switchNotificationsOn(browser: BrowserDriver): Promise<void> {
  const page = await browser.openExtensionPage('options.html#settings');
  await page.click({ testId: 'notify-code' });
  await browser.acceptPrompt(page, 'notifications');
  await waitUntil('the switch', () =>
    page.evaluate(
      () => document.querySelector('[data-testid=notify-code]')?.getAttribute('aria-checked') === 'true',
    ),
  );
  await page.close();
  // Firefox wakes a worker only for what it listened to from its start.
  await browser.stopBackground();
}

/** Runs in the background. */
async function isNotificationShown(): Promise<boolean> {
  const { notifications } = globalThis.browser ?? globalThis.chrome;
  return Object.keys(await notifications.getAll()).length > 0;
}

describe('a click on the notification of a code', () => {
  test('brings its page to the front, with the code, and wakes a worker for it', async ({
    browser,
    sandbox,
    user,
  }) => {
    await switchNotificationsOn(browser);
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    await site.page.evaluate(() => document.querySelector('#code')?.removeAttribute('disabled'));
    await browser.open(sandbox.siteUrl('Bluebird', 'index'));
    sandbox.control.sendSms(phone, SMS);
    await site.holds(CODE, 15_000);
    const isInFront = () => site.page.evaluate(() => document.visibilityState === 'visible');
    expect(await isInFront()).toBe(false);
    await waitUntil('the notification', () => browser.evaluateBackground(isNotificationShown));
    await browser.stopBackground();
    await browser.clickNotification();
    await waitUntil('the page in front', isInFront);
    await site.holds(CODE);
  });

  test('shows the code where its page is closed', async ({ browser, sandbox, user }) => {
    await switchNotificationsOn(browser);
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    await browser.open(sandbox.siteUrl('Bluebird', 'index'));
    await site.page.close();
    sandbox.control.sendSms(phone, SMS);
    await browser.clickNotification();
    const view = await waitUntil('a view', async () => {
      const shown = await Promise.all(
        (await browser.pages()).map(async (page) => ({ page, url: await page.url() })),
      );
      const inTab = shown.find(({ url }) => url.startsWith(browser.extensionOrigin));
      return (await browser.popup()) ?? inTab?.page;
    });
    await view.waitForText(CODE);
  });
});
