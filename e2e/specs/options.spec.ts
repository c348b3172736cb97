import { describe, expect } from 'vitest';
import type { PageView } from '../../tools/browser/common/driver.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { popupPage } from '../../tools/page/popup-page.ts';
import { signUpPage } from '../../tools/page/sign-up-page.ts';
import { BRAND, latestCode, test } from '../fixtures.ts';

const byId = (testId: string) => ({ testId });

/** Catches what the page saves as a file, beside the browser's own download. */
function catchFiles(view: PageView): Promise<void> {
  return view.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => document.body.setAttribute('data-file', text));
      return create(blob);
    };
  });
}

function caughtFile(view: PageView): Promise<string> {
  return waitUntil('a saved file', () =>
    view.evaluate(() => document.body.getAttribute('data-file') ?? undefined),
  );
}

/** What an element shows, or nothing while it is not there. */
function textIn(view: PageView, testId: string): Promise<string> {
  return view.evaluate(
    (wanted: string) => document.querySelector<HTMLElement>(`[data-testid="${wanted}"]`)?.innerText ?? '',
    testId,
  );
}

test('from the welcome, which spends nothing, to the first code on a real page', async ({
  browser,
  sandbox,
  tab,
}) => {
  const page = await browser.openExtensionPage('options.html#welcome');
  await page.click(byId('practice-rent'));
  // The engine types it as into any form; the button is enabled by the form's own check.
  await waitUntil('the number in the form', async () =>
    (await page.value('[data-testid="practice-phone"]')).replace(/\D/g, '').endsWith('2025550143'),
  );
  await page.click(byId('practice-send'));
  await page.waitForText('You’re signed up!');
  expect(sandbox.state.rentals).toEqual([]);
  await page.click(byId('welcome-next'));
  await page.type(byId('key-input'), sandbox.key);
  await page.click(byId('key-submit'));
  await page.waitForText('Now on a real site');

  await tab.goto(sandbox.siteUrl(BRAND, 'plain'));
  await tab.bringToFront();
  const site = signUpPage(tab);
  const popup = popupPage(await browser.openPopup(tab));
  await popup.rent(BRAND);
  await site.holds(await waitUntil('a number', async () => sandbox.state.rentals.at(-1)?.phone));
  await popup.view.close();
  await site.send();
  await site.holds(await latestCode(sandbox), 15_000);
  await site.verify();
  await waitUntil('the sign-up', async () => sandbox.state.signups.length > 0);
});

test('a choice is kept when the background and the page are gone', async ({ browser, user: _ }) => {
  const page = await browser.openExtensionPage('options.html#settings');
  const isOn = () =>
    page.evaluate(() => document.querySelector('[data-testid="hide-code"]')?.getAttribute('aria-checked'));
  await page.waitForText('Hide codes in notifications');
  const before = await isOn();
  await page.click(byId('hide-code'));
  await waitUntil('the change', async () => (await isOn()) !== before);
  await browser.stopBackground();
  await page.reload();
  await page.waitForText('Hide codes in notifications');
  expect(await isOn()).not.toBe(before);
});

test('a rental is in the history, with a note and in the file', async ({ browser, sandbox, user }) => {
  await (await user.rent(await user.open('plain'))).view.close();
  const page = await browser.openExtensionPage('options.html#history');
  await page.click(byId('past-toggle'));
  await page.type(byId('note'), 'For the newsletter');
  await page.click(byId('note-save'));
  await page.waitForText('Saved on this device.');
  await page.reload();
  await page.waitForText('For the newsletter');

  await catchFiles(page);
  await page.click(byId('history-csv'));
  const csv = await caughtFile(page);
  expect(csv).toContain(`"${BRAND}","+1${sandbox.state.rentals.at(-1)?.phone}"`);
  expect(csv).toContain('"For the newsletter"');
});

describe('with rentals of before', () => {
  test.override({ sandboxOptions: { withHistory: true } });

  test('the history is filtered and searched, and a number of it is rented again', async ({
    browser,
    sandbox,
    user: _,
  }) => {
    const page = await browser.openExtensionPage('options.html#history');
    const shows = (...services: string[]) =>
      waitUntil(`the rentals for ${services}`, async () => {
        const shown = await page.evaluate(() =>
          [...document.querySelectorAll('.rental-service')].map(({ textContent }) => textContent),
        );
        return services.join() === shown.join();
      });
    const all = ['Bluebird', 'Uber', 'Spotify', BRAND, 'Walmart', 'Discord', 'Telegram', 'Uber'];
    await shows(...all);
    await page.evaluate(() => {
      const status = document.querySelector<HTMLSelectElement>('[data-testid="history-status"]');
      if (status) status.value = 'cancelled';
      status?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await shows('Spotify', 'Walmart');
    await page.click(byId('history-used'));
    await shows('Spotify');
    await page.type(byId('history-search'), 'no such thing');
    await page.click(byId('history-reset'));
    await shows(...all);

    await page.type(byId('history-search'), '481920');
    await shows(BRAND);
    const before = sandbox.state.rentals.find(({ serviceName }) => serviceName === BRAND)?.phone ?? '';
    await page.click(byId('past-toggle'));
    await page.click(byId('rerent'));
    await page.click(byId('rerent-confirm'));
    await waitUntil('the number among the running ones', async () =>
      (await textIn(page, 'active-numbers')).includes(BRAND),
    );
    expect(sandbox.state.rentals.at(-1)).toMatchObject({ phone: before, rerent: true });
    sandbox.control.sendSms(before, `Your ${BRAND} code is 730164`);
    await waitUntil('its code', async () => (await textIn(page, 'active-numbers')).includes('730164'));
  });
});

test('sites that were opened are listed, and closed again', async ({ browser, user }) => {
  const { site } = await user.openWithButton('plain');
  const withButton = new URL(await site.page.url()).hostname;
  const forCodes = 'shop.example';
  await browser.allowSites([`https://${forCodes}/*`], []);
  const page = await browser.openExtensionPage('options.html#sites');
  const isListed = (hostname: string, where: string) => async () =>
    (await textIn(page, where)).includes(hostname);
  await waitUntil('the site with its button', isListed(withButton, 'button-card'));
  for (const hostname of [withButton, forCodes]) {
    await waitUntil('the site among what the browser allows', isListed(hostname, 'grants-card'));
    await page.click({ css: `[data-testid="grants-card"] [aria-label$="${hostname}"]` });
    await waitUntil('the site gone', async () => !(await isListed(hostname, 'grants-card')()));
    const { origins } = await browser.permissions();
    expect(origins.filter((origin) => origin.includes(hostname))).toEqual([]);
  }
  await waitUntil('its button gone', async () => !(await isListed(withButton, 'button-card')()));
});

test('everything is deleted after a question, and the file of it has no key', async ({
  browser,
  sandbox,
  user,
}) => {
  const { site } = await user.openWithButton('plain');
  const { hostname } = new URL(await site.page.url());
  const page = await browser.openExtensionPage('options.html#data');
  await page.waitForText('Stored on this device');
  await catchFiles(page);
  await page.click(byId('export-data'));
  const json = await caughtFile(page);
  expect(JSON.parse(json)).toBeTypeOf('object');
  expect(json).not.toContain(sandbox.key);

  await page.click(byId('delete-data'));
  await page.click(byId('dialog-confirm'));
  await page.waitForText('All data was deleted from this device.');
  expect((await browser.permissions()).origins.filter((origin) => origin.includes(hostname))).toEqual([]);
  await page.click(byId('to-account'));
  await page.waitForText('Connect your account');
});
