import { expect } from 'vitest';
import type { PageView } from '../drivers/driver.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { BRAND, test } from '../fixtures.ts';

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

test('from the key to a code in a form with what is on screen, and no money spent', async ({
  browser,
  sandbox,
  tab: _,
}) => {
  const page = await browser.openExtensionPage('options.html#welcome');
  await page.type(byId('key-input'), sandbox.key);
  await page.click(byId('key-submit'));
  await page.click(byId('welcome-next'));
  await page.click(byId('practice-rent'));
  // The engine types it as into any form; the button is enabled by the form's own check.
  await waitUntil('the number in the form', async () =>
    (await page.value('[data-testid="practice-phone"]')).replace(/\D/g, '').endsWith('2025550143'),
  );
  await page.click(byId('practice-send'));
  await page.waitForText('You are in.');
  expect(sandbox.state.rentals).toEqual([]);
  await page.click(byId('welcome-finish'));
  await page.waitForText('Your account');
});

test('a choice is kept when the background and the page are gone', async ({ browser, user: _ }) => {
  const page = await browser.openExtensionPage('options.html#settings');
  const isOn = () =>
    page.evaluate(() => document.querySelector('[data-testid="hide-code"]')?.getAttribute('aria-checked'));
  const before = await isOn();
  await page.click(byId('hide-code'));
  await waitUntil('the change', async () => (await isOn()) !== before);
  await browser.stopBackground();
  await page.reload();
  await page.waitForText('Keep codes out of notifications');
  expect(await isOn()).not.toBe(before);
});

test('a rental is in the history, with a note and in the file', async ({ browser, sandbox, user }) => {
  await (await user.rent(await user.open('plain'))).view.close();
  const page = await browser.openExtensionPage('options.html#history');
  await page.click(byId('past-toggle'));
  await page.type(byId('note'), 'For the newsletter');
  await page.click(byId('note-save'));
  await page.waitForText('Kept on this computer.');
  await page.reload();
  await page.waitForText('For the newsletter');

  await catchFiles(page);
  await page.click(byId('history-csv'));
  const csv = await caughtFile(page);
  expect(csv).toContain(`"${BRAND}","+1${sandbox.state.rentals.at(-1)?.phone}"`);
  expect(csv).toContain('"For the newsletter"');
});

test('everything is deleted after a question, and the file of it has no key', async ({
  browser,
  sandbox,
  user: _,
}) => {
  const page = await browser.openExtensionPage('options.html#data');
  await page.waitForText('What is kept on this computer');
  await catchFiles(page);
  await page.click(byId('export-data'));
  const json = await caughtFile(page);
  expect(JSON.parse(json)).toBeTypeOf('object');
  expect(json).not.toContain(sandbox.key);

  await page.click(byId('delete-data'));
  await page.click(byId('dialog-confirm'));
  await page.waitForText('Everything was deleted from this computer.');
  await page.click(byId('to-account'));
  await page.waitForText('Connect your account');
});
