import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { popupPage } from '../../tools/page/popup-page.ts';
import { BRAND, test } from '../fixtures.ts';

describe('the popup', () => {
  test('takes a key, checks it and shows the balance', async ({ browser, sandbox, tab }) => {
    const popup = popupPage(await browser.openPopup(tab));
    const before = sandbox.state.requests.length;
    await popup.connect(sandbox.key);
    await popup.view.waitForText(BRAND);
    await expect.poll(() => popup.read('balance')).toBe('$25.00');
    expect(sandbox.state.requests[before]).toMatchObject({ path: '/user/me', status: 200 });
    const hidden = () => popup.view.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(hidden, { message: 'the popup has room for all of itself' }).toBeLessThanOrEqual(0);
  });

  test('cancels and says what came back', async ({ sandbox, user }) => {
    const site = await user.open('plain');
    const before = sandbox.state.balanceMinor;
    const popup = await user.rent(site);
    await popup.cancel();
    await popup.view.waitForText(/\$\d+\.\d\d refunded/);
    expect(sandbox.state.balanceMinor).toBe(before);
    expect(sandbox.state.rentals.at(-1)).toMatchObject({ status: 'cancelled' });
  });

  test('opens where it was closed: the search, then the rental', async ({ user }) => {
    const site = await user.open('plain');
    const first = await user.popup(site.page);
    await first.view.type({ testId: 'search' }, 'Blue');
    await first.view.waitForText(/1 of \d+/);
    await first.view.close();
    const second = await user.popup(site.page);
    await second.view.waitForText(/1 of \d+/);
    await second.rent('Bluebird');
    await second.view.waitForText('Cancel');
    await second.view.close();
    const third = await user.popup(site.page);
    await third.view.waitForText('Bluebird');
    expect(await third.has('phone')).toBe(true);
  });

  test('shows the code large, and fills it when asked', async ({ sandbox, user }) => {
    const elsewhere = await user.open('nofield');
    const popup = await user.rent(elsewhere);
    const phone = sandbox.state.rentals.at(-1)?.phone ?? '';
    sandbox.control.sendSms(phone, 'Your Acme code is 482913');
    await popup.view.waitForText('482913', 15_000);
    const sizes = await popup.view.evaluate(() => {
      const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
      const code = document.querySelector('[data-testid=code]');
      const others = [...document.querySelectorAll('body *')].filter(
        (one) => code && !one.contains(code) && !code.contains(one),
      );
      return { code: code ? size(code) : 0, largest: Math.max(...others.map(size)) };
    });
    expect(sizes.code).toBeGreaterThan(sizes.largest);
    await popup.view.close();

    const site = await user.open('plain');
    await site.page.evaluate(() => document.querySelector('#code')?.removeAttribute('disabled'));
    const there = await user.popup(site.page);
    await there.fillCode();
    await site.holds('482913');
  });

  test('a code is not typed by itself into another site', async ({ sandbox, user }) => {
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    await site.page.goto(sandbox.siteUrl('Bluebird', 'plain'));
    await site.page.evaluate(() => document.querySelector('#code')?.removeAttribute('disabled'));
    sandbox.control.sendSms(phone, 'Your Acme code is 482913');
    const popup = await user.popup(site.page);
    await popup.view.waitForText('482913', 15_000);
    expect(await site.fieldValues()).not.toContain('482913');
  });

  test('counts down from the server’s expiry', async ({ sandbox, user }) => {
    const popup = await user.rent(await user.open('plain'));
    const shown = await waitUntil('the countdown', () => popup.read('countdown'));
    const [, minutes, seconds] = /(\d+):(\d\d)/.exec(shown) ?? [];
    const left = ((sandbox.state.rentals.at(-1)?.expiresAtMs ?? 0) - Date.now()) / 1000;
    expect(Math.abs(Number(minutes) * 60 + Number(seconds) - left)).toBeLessThan(3);
    expect(sandbox.state.rentals.at(-1)).toMatchObject({ serviceName: BRAND });
  });
});
