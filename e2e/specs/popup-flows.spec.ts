import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { popupPage } from '../../tools/page/popup-page.ts';
import { BRAND, testInNewBrowser as test } from '../fixtures.ts';

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

  test('a report of the page has its fields with reasons, and nothing that is in them', async ({ user }) => {
    const site = await user.open('plain');
    const popup = await user.rent(site);
    await waitUntil('the number', async () => /\d{10}/.test(await site.fieldValues()));
    await popup.view.click({ testId: 'settings' });
    await popup.view.click({ testId: 'report-field' });
    const report = await waitUntil(
      'the report',
      async () => (await popup.view.value('[data-testid=report-text]').catch(() => '')) || null,
    );
    expect(report).toMatch(/\d\. tel \(\d+\.\d\).*label: Mobile number/s);
    const typed = (await site.fieldValues()).split('|').filter((value) => value !== '');
    expect(typed.length).toBeGreaterThan(3);
    expect(typed.filter((value) => report.includes(value))).toEqual([]);
  });

  test('what was rented is in the history', async ({ user }) => {
    const popup = await user.rent(await user.open('plain'));
    await popup.cancel();
    await popup.view.waitForText(/refunded/);
    await popup.view.click({ testId: 'tab-history' });
    await waitUntil('the cancelled rental', async () =>
      /Acme.*Canceled/s.test((await popup.read('history-row')) ?? ''),
    );
  });

  test('with keys alone: rent, fill, copy and give up', async ({ browser, sandbox, user }) => {
    const site = await user.open('plain');
    const view = await browser.openPopup(site.page);
    const focused = () =>
      view.evaluate(() => document.activeElement?.closest('[data-testid]')?.getAttribute('data-testid'));
    let last: string | null | undefined;
    const focusOn = (wanted: string) =>
      waitUntil(
        () => `the focus on ${wanted}, not on ${last}`,
        async () => {
          last = await focused();
          return last === wanted;
        },
      );
    const tabTo = (wanted: string) =>
      waitUntil(`the focus on ${wanted}`, async () => {
        if ((await focused()) === wanted) return true;
        await view.press('Tab');
        return false;
      });
    await focusOn('search');
    for (const key of ['b', 'l', 'u', 'e']) await view.press(key);
    await view.waitForText(/1 of \d+/);
    await view.press('Enter');
    await focusOn('rent');
    await waitUntil('Rent to be read', () =>
      view.evaluate(() => document.querySelector('[data-testid=rent][data-armed=true]') !== null),
    );
    await view.press('Enter');
    const phone = await waitUntil('the number', async () => sandbox.state.rentals[0]?.phone);
    await site.holds(phone);
    await site.page.evaluate(() => document.querySelector<HTMLInputElement>('#phone')?.select());
    await tabTo('fill-number');
    await view.press('Enter');

    sandbox.control.sendSms(phone, 'Your code is 482913');
    await view.waitForText('482913', 15_000);
    await tabTo('code');
    await view.press('Enter');
    await waitUntil('the tick', () =>
      view.evaluate(() => document.querySelector('[data-testid=code][data-copied=true]') !== null),
    );
    await view.waitForText('Copied');

    await tabTo('cancel');
    await view.press('Enter');
    // On the answer that loses nothing.
    await focusOn('cancel-keep');
    await tabTo('cancel-confirm');
    await waitUntil('the question to be read', () =>
      view.evaluate(() => document.querySelector('[data-testid=cancel-confirm][data-armed=true]') !== null),
    );
    await view.press('Enter');
    await waitUntil('the number to be given up', () =>
      view.evaluate(() => document.querySelector('[data-testid=dismiss]') !== null),
    );
    await waitUntil('the focus to be somewhere', async () => (await focused()) !== undefined);
  });

  test('a number that got a code before is rented again', async ({ sandbox, user }) => {
    const site = await user.open('plain');
    const popup = await user.rent(site);
    const { phone = '' } = sandbox.state.rentals.at(-1) ?? {};
    sandbox.control.sendSms(phone, `Your ${BRAND} code is 482913`);
    await popup.view.waitForText('482913', 15_000);
    await popup.cancel();
    await popup.view.click({ testId: 'rent-again' });
    await popup.view.click({ testId: 'rerent-list' });
    await popup.view.click({ testId: 'rerent' });
    await waitUntil('the same number again', async () => sandbox.state.rentals[1]?.phone === phone);
    await popup.view.waitForText('Cancel');
    expect(sandbox.state.rentals).toHaveLength(2);
  });

  test('a sold-out service is waited for', async ({ browser, sandbox, user }) => {
    sandbox.control.setStock('Bluebird', 0);
    const site = await user.open('plain');
    const popup = await user.popup(site.page);
    await popup.view.click({ css: '[data-service="Bluebird"]' });
    await popup.view.click({ testId: 'tell-me' });
    // The question whether it may notify takes the popup away.
    await browser.acceptPrompt(popup.view, 'notifications');
    const again = await user.popup(site.page);
    await waitUntil('the pressed button', () =>
      again.view.evaluate(() => document.querySelector('[data-testid=tell-me][aria-pressed=true]') !== null),
    );
    expect((await browser.permissions()).permissions).toContain('notifications');
  });

  test('beside the page it stays, with the same number', async ({ browser, sandbox, user }) => {
    const popup = await user.rent(await user.open('plain'));
    const shown = (await popup.read('phone')) ?? '';
    await popup.view.click({ testId: 'settings' });
    await popup.view.click({ testId: 'keep-open' });
    const panel = popupPage(await waitUntil('the panel', () => browser.panel()));
    expect(await browser.popup()).toBeNull();

    await panel.view.waitForText(shown);
    await panel.cancel();
    await panel.view.waitForText(/refunded/);
    expect(sandbox.state.rentals).toMatchObject([{ status: 'cancelled' }]);
  });
});
