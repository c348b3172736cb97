import { isDeepStrictEqual } from 'node:util';
import { describe, expect } from 'vitest';
import type { FailNext } from '../../sandbox/api/faults.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { commandView } from '../../tools/page/command-view.ts';
import { popupPage } from '../../tools/page/popup-page.ts';
import { BRAND, test } from '../fixtures.ts';
import { readStoredState, writeStoredState } from '../pages/stored-functions.ts';

describe('every alert has its sentence', () => {
  test('a wrong key is not kept', async ({ browser, tab }) => {
    const popup = popupPage(await browser.openPopup(tab));
    await popup.view.type({ testId: 'key-input' }, 'omo_live_wrong');
    await popup.view.click({ testId: 'key-submit' });
    await popup.view.waitForText('OhmyOTP doesn’t accept this key');
    await popup.view.close();
    const again = popupPage(await browser.openPopup(tab));
    await waitUntil('the key field', () => again.has('key-input'));
  });

  test('what keeps a number from being bought is said, and nothing is bought', async ({ sandbox, user }) => {
    const site = await user.open('plain');
    const popup = await user.popup(site.page);
    for (const [failure, sentence] of [
      [402, /Balance too low/],
      [409, /No numbers for Acme right now/],
      [429, /Too many requests/],
      [401, /key no longer works/],
    ] as const) {
      sandbox.control.failNext({ match: 'POST /rentals', failure });
      await popup.rent(BRAND);
      await popup.view.waitForText(sentence);
    }
    expect(sandbox.state.rentals).toEqual([]);
  });

  test('an answer that cannot be read after the purchase: the number is found and filled, once', async ({
    sandbox,
    user,
  }) => {
    const site = await user.open('plain');
    sandbox.control.failNext({ match: 'POST /rentals', failure: 'garbage' });
    const popup = await user.popup(site.page);
    await popup.rent(BRAND);
    await popup.view.waitForText('Cancel', 20_000);
    expect(sandbox.state.rentals).toHaveLength(1);
    await site.holds(sandbox.state.rentals[0]?.phone ?? '');
  });

  // The list is read again when the popup opens, so the fault lasts. Firefox repeats a GET whose connection was dropped
  // up to ten times by itself.
  const lists: [string, FailNext, RegExp][] = [
    ['service down', { match: 'GET /services', failure: 502, times: 50 }, /OhmyOTP isn’t responding/],
    ['offline', { match: 'GET /services', failure: 'drop-before', times: 50 }, /You’re offline/],
    [
      'an answer that cannot be read',
      { match: 'GET /services', failure: 'garbage', times: 50 },
      /Couldn’t read/,
    ],
  ];
  for (const [name, fault, sentence] of lists) {
    test(`${name} while reading the list: said, and the list stays`, async ({ sandbox, user }) => {
      const site = await user.open('plain');
      sandbox.control.failNext(fault);
      const popup = await user.popup(site.page);
      await popup.view.waitForText(sentence);
      await popup.view.waitForText(BRAND);
    });
  }

  test('service down while waiting for the code: said, and the code still comes', async ({
    sandbox,
    user,
  }) => {
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    sandbox.control.failNext({ match: 'GET /rentals/:id/code', failure: 502, times: 2 });
    const popup = await user.popup(site.page);
    await popup.view.waitForText(/OhmyOTP isn’t responding · (next check|checking)/, 15_000);
    sandbox.control.sendSms(phone, 'Your Acme code is 482913');
    await popup.view.waitForText('482913', 30_000);
  });

  test('no field on the page: said, with the number to copy', async ({ user }) => {
    const popup = await user.rent(await user.open('nofield'));
    await popup.view.waitForText('No phone field found on this page');
    expect(await popup.has('copy-number')).toBe(true);
  });

  test('a field that refuses the number: said, and left as it was', async ({ user }) => {
    const site = await user.open('refuses');
    const popup = await user.rent(site);
    await popup.view.waitForText('The page didn’t accept the number', 15_000);
    expect(await site.page.value('#phone')).toBe('');
  });

  test('a page that may not be touched: the popup says so from the shortcut', async ({
    browser,
    user,
    sandbox,
  }) => {
    const site = await user.open('plain');
    await (await user.rent(site)).view.close();
    await site.page.goto(browser.name === 'chromium' ? 'chrome://version/' : 'about:blank');
    await browser.shortcut(site.page, 'fill-number');
    // It opens by itself: nobody would look for the reason of a key that did nothing.
    const popup = await waitUntil('the popup', () => browser.popup());
    await popup.waitForText('Extensions can’t fill in browser pages');
    expect(sandbox.state.rentals).toHaveLength(1);
  });

  test("a newer version's data: said, nothing is bought, and nothing written over", async ({
    browser,
    sandbox,
    user,
  }) => {
    const site = await user.open('plain');
    const view = await commandView(browser);
    const newer = { version: 99, snapshot: { rentals: 'in a shape of its own' } };
    const stored = () => view.page.evaluate(readStoredState);
    // What the worker was at may still be stored over it; one that starts with it stores nothing any more.
    await waitUntil('the newer data to be what a worker starts with', async () => {
      await view.page.evaluate(writeStoredState, newer);
      await browser.stopBackground();
      return isDeepStrictEqual(await stored(), newer);
    });
    try {
      // What a shortcut comes to is kept for the next view, and is no command that could be refused.
      await browser.shortcut(site.page, 'fill-number');
      const popup = await waitUntil('the popup', () => browser.popup());
      await popup.waitForText(/newer version/);
      const rent = { service: BRAND, shownPriceMinor: 1_000, site: null };
      expect(await view.send('rental.rent', rent)).toMatchObject({ error: { code: 'storage_newer' } });
      expect(await stored()).toEqual(newer);
      expect(sandbox.state.rentals).toEqual([]);
    } finally {
      await view.send('data.delete', {});
    }
  });
});
