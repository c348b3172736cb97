import { describe, expect } from 'vitest';
import { waitUntil } from '../drivers/wait-until.ts';
import { BRAND, test } from '../fixtures.ts';
import { popupPage } from '../pages/popup-page.ts';

describe('ways through the popup', () => {
  test('another number takes the place of one that gets no code', async ({ sandbox, user }) => {
    const site = await user.open('plain');
    const popup = await user.rent(site);
    await site.holds(sandbox.state.rentals.at(-1)?.phone ?? '');
    await popup.view.click({ testId: 'try-another' });
    await popup.view.click({ testId: 'another-confirm' });
    const phone = await waitUntil('the second number', async () => sandbox.state.rentals[1]?.phone, 15_000);
    await site.holds(phone);
    expect(sandbox.state.rentals.map(({ status }) => status)).toEqual(['cancelled', 'active']);
  });

  test('what was rented is in the history', async ({ user }) => {
    const popup = await user.rent(await user.open('plain'));
    await popup.cancel();
    await popup.view.waitForText(/is back on your balance/);
    await popup.view.click({ testId: 'tab-history' });
    await waitUntil('the cancelled rental', async () =>
      /Acme.*Cancelled/s.test((await popup.read('history-row')) ?? ''),
    );
  });

  test('with keys alone: search, choose, rent', async ({ browser, sandbox, user }) => {
    await user.open('plain');
    const view = await browser.openExtensionPage('popup.html');
    const popup = popupPage(view);
    await view.waitForText(BRAND);
    await view.type({ testId: 'search' }, BRAND);
    await browser.press(view, 'Enter');
    await waitUntil('the focus on Rent', () =>
      view.evaluate(() => document.activeElement?.getAttribute('data-testid') === 'rent'),
    );
    await browser.press(view, 'Enter');
    await waitUntil('the number', () => popup.has('phone'), 15_000);
    expect(sandbox.state.rentals).toHaveLength(1);
    await view.close();
  });
});
