import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import type { SignUpPage } from '../../tools/page/sign-up-page.ts';
import { BRAND, latestCode, test } from '../fixtures.ts';

const awaitCode = (site: SignUpPage) =>
  site.page.evaluate(() => document.querySelector('#code')?.removeAttribute('disabled'));

describe('a code', () => {
  test('is typed into its tab, also while another one is in front', async ({ browser, sandbox, user }) => {
    const site = await user.open('plain');
    await user.rentAndFill(site);
    await site.send();
    const other = await browser.open(sandbox.siteUrl('Bluebird', 'index'));
    await other.bringToFront();
    await site.holds(await latestCode(sandbox), 15_000);
    expect(await site.page.evaluate(() => document.visibilityState)).toBe('hidden');
  });

  test('is offered, not typed, once the tab shows another site', async ({ sandbox, user }) => {
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    await site.page.goto(sandbox.siteUrl('Bluebird', 'plain'));
    await awaitCode(site);
    sandbox.control.sendSms(phone, 'Your Acme code is 482913');
    const popup = await user.popup(site.page);
    await popup.view.waitForText('482913');
    // The line that says why moves the button that fills it all the same.
    await waitUntil('the reason why it was not typed', () => popup.has('fill-outcome'));
    expect(await site.page.value('#code')).toBe('');
    await popup.fillCode();
    await site.holds('482913');
  });

  test('that its SMS binds to another site is not typed here, and the user is told', async ({
    sandbox,
    user,
  }) => {
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    await awaitCode(site);
    sandbox.control.sendSms(phone, '482913 is your Bank code.\n\n@bank.example #482913');
    const popup = await user.popup(site.page);
    await popup.view.waitForText(/This code is for another site/);
    await popup.fillCode();
    await popup.view.waitForText(/This code is for another site/);
    expect(await popup.has('copy-code')).toBe(true);
    expect(await site.page.value('#code')).toBe('');
  });

  test('is not typed into what another user uploaded to the site', async ({ sandbox, user }) => {
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    await site.page.goto(sandbox.siteUrl(BRAND, 'upload'));
    expect(await site.page.evaluate(() => [location.origin, self.origin])).toEqual([
      new URL(sandbox.siteUrl(BRAND, 'upload')).origin,
      'null',
    ]);
    sandbox.control.sendSms(phone, 'Your Acme code is 482913');
    const popup = await user.popup(site.page);
    await popup.view.waitForText('482913');
    await waitUntil('the reason why it was not typed', () => popup.has('fill-outcome'));
    await popup.fillCode();
    await popup.view.waitForText(/Extensions can’t fill in/);
    expect(await site.page.value('#code')).toBe('');
  });
});
