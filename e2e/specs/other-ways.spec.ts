import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { latestCode, test } from '../fixtures.ts';

const RENT_HERE = 'Rent a number for this site…';

describe('without the popup', () => {
  test('the context menu opens the popup on this site’s service; the number is filled and the code follows by itself', async ({
    browser,
    sandbox,
    user,
  }) => {
    const site = await user.open('plain');
    await browser.contextMenu(site.page, '#phone', RENT_HERE);
    const popup = await waitUntil('the popup', async () => (await browser.popup()) ?? undefined);
    await popup.click({ testId: 'rent' });
    const { phone } = await waitUntil('the rental', async () => sandbox.state.rentals.at(-1));
    await site.holds(phone);
    await site.send();
    await site.holds(await latestCode(sandbox), 15_000);
    await site.verify();
    await user.welcomed();
    expect(sandbox.state.rentals).toHaveLength(1);
  });

  test('the context menu fills number and code where they are asked for', async ({
    browser,
    sandbox,
    user,
  }) => {
    const elsewhere = await user.open('nofield');
    await (await user.rent(elsewhere)).view.close();
    const phone = sandbox.state.rentals[0]?.phone ?? '';
    const site = await user.open('masked');
    await browser.contextMenu(site.page, '#phone', 'Fill in number');
    await site.holds(phone);
    await site.page.evaluate(() => document.querySelector('#pin')?.removeAttribute('disabled'));
    sandbox.control.sendSms(phone, 'Your Acme code is 482913');
    const popup = await user.popup(site.page);
    await popup.view.waitForText('482913');
    await popup.view.close();
    await site.page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#pin');
      if (field) field.value = '';
    });
    await browser.contextMenu(site.page, '#pin', 'Fill in code');
    await site.holds('482913');
  });

  test('the shortcuts fill number and code', async ({ browser, sandbox, user }) => {
    await (await user.rent(await user.open('nofield'))).view.close();
    const phone = sandbox.state.rentals[0]?.phone ?? '';
    const site = await user.open('plain');
    await browser.shortcut(site.page, 'fill-number');
    await site.holds(phone);
    await site.send();
    const code = await latestCode(sandbox);
    await site.holds(code, 15_000);
    await site.page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#code');
      if (field) field.value = '';
    });
    await browser.shortcut(site.page, 'fill-code');
    await site.holds(code);
  });
});
