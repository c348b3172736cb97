import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { commandView } from '../../tools/page/command-view.ts';
import { BRAND, latestCode, test } from '../fixtures.ts';

const OTHER = 'Uber';
const SHORT_LIFE_MS = 12_000;

test('a number whose answers all fail keeps the next one’s code from nobody', async ({
  browser,
  sandbox,
  user,
}) => {
  const view = await commandView(browser);
  await view.send('rental.rent', { service: OTHER, shownPriceMinor: 1_000, site: null });
  const { id } = await waitUntil('a number', async () => sandbox.state.rentals[0]);
  for (const path of [`/rentals/${id}`, `/rentals/${id}/code`]) {
    sandbox.control.failNext({ match: `GET ${path}`, failure: 500, times: 1_000 });
  }
  await waitUntil('a question that fails', async () =>
    sandbox.state.requests.some(({ path, status }) => path === `/rentals/${id}/code` && status === 500),
  );
  const site = await user.open('plain');
  await user.rentAndFill(site);
  await site.send();
  await site.holds(await latestCode(sandbox), 8_000);

  const popup = await user.popup(site.page);
  await popup.view.click({ testId: 'tab-active' });
  await waitUntil('two numbers', () =>
    popup.view.evaluate(() => document.querySelectorAll('[data-testid="rental-card"]').length === 2),
  );
  await popup.view.evaluate((service: string) => {
    const card = document.querySelector(`article[aria-label^="${service}"]`);
    if (card?.getAttribute('data-open') === 'false')
      card.querySelector<HTMLElement>('[data-testid="toggle-card"]')?.click();
  }, OTHER);
  await popup.view.waitForText('OhmyOTP isn’t responding for this number');
  // Its code comes all the same: the list of the active ones has it, too.
  sandbox.control.sendSms(sandbox.state.rentals[0]?.phone ?? '', `Your ${OTHER} code is 482913`);
  await popup.view.waitForText('482913', 45_000);
});

describe('a number that runs out without a code', () => {
  test.override({ sandboxOptions: { lifetimeMs: SHORT_LIFE_MS } });

  test('asks once, and yes is a setting', async ({ browser, sandbox, user }) => {
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    const view = await commandView(browser);
    const hasEnded = async () => (await view.state()).rentals[0]?.state === 'expired';
    await waitUntil('its end', hasEnded, 2 * SHORT_LIFE_MS);
    expect(phone).toBe(sandbox.state.rentals[0]?.phone);
    await site.page.bringToFront();
    const popup = await user.popup(site.page);
    await popup.view.click({ testId: 'tab-active' });
    await popup.view.waitForText('Auto-cancel numbers that get no code?');
    await popup.view.click({ testId: 'cancel-in-time-yes' });
    await waitUntil('the answer', async () => !(await popup.has('cancel-in-time')));
    expect((await view.state()).settings.autoCancel).toEqual({ afterSeconds: null, beforeExpiry: true });
    const options = await browser.openExtensionPage('options.html#settings');
    await waitUntil('the switch', () =>
      options.evaluate(
        () =>
          document.querySelector('[data-testid="cancel-before-expiry"]')?.getAttribute('aria-checked') ===
          'true',
      ),
    );
  });
});

test('a cancel that gets no answer goes on by itself until the money is back', async ({
  browser,
  sandbox,
  user: _,
}) => {
  const view = await commandView(browser);
  await view.send('rental.rent', { service: BRAND, shownPriceMinor: 1_000, site: null });
  const rental = await waitUntil('a number', async () =>
    (await view.state()).rentals.find(({ state }) => state === 'waiting'),
  );
  sandbox.control.failNext({ match: 'POST /rentals/:id/cancel', failure: 502, times: 2 });
  await view.send('rental.cancel', { key: rental.key });
  expect((await view.state()).rentals).toMatchObject([{ state: 'cancelling' }]);
  await browser.stopBackground();
  await waitUntil('the refund', async () => sandbox.state.rentals[0]?.status === 'cancelled', 90_000);
  await waitUntil('its end', async () => (await view.state()).rentals[0]?.state === 'cancelled');
});
