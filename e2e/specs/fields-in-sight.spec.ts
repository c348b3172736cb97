import { describe, expect } from 'vitest';
import type { BrowserDriver } from '../../tools/browser/common/driver.ts';
import { test, type User } from '../fixtures.ts';
import { HIDDEN, HONEST, type Look } from '../pages/field-looks.ts';
import { lookPage } from '../pages/look-page.ts';

/** Those of a list that were not taken as they should be, and how they were. */
async function wrong(
  { browser, user }: { browser: BrowserDriver; user: User },
  looks: Record<string, string | Look>,
  isToBeFilled: boolean,
): Promise<Record<string, string>> {
  const site = await user.open('nofield');
  // Opens the page to the extension.
  await (await user.popup(site.page)).view.close();
  const page = lookPage(browser, site.page);
  const found: Record<string, string> = {};
  for (const [name, look] of Object.entries(looks)) {
    const { outcome, isHeld } = await page.fill(look);
    if (isHeld !== isToBeFilled || (outcome === 'filled') !== isToBeFilled) found[name] = outcome;
  }
  return found;
}

describe('a field', () => {
  test('that nobody sees gets nothing', async ({ browser, user }) => {
    expect(await wrong({ browser, user }, HIDDEN, false)).toEqual({});
  });

  test('that a person sees is filled', async ({ browser, user }) => {
    expect(await wrong({ browser, user }, HONEST, true)).toEqual({});
  });

  test('that is covered when its code comes gets it once the cover is gone', async ({ sandbox, user }) => {
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    await site.page.evaluate(() => {
      document.querySelector('#code')?.removeAttribute('disabled');
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div id="over" style="position:fixed;inset:0;background:#fff">',
      );
    });
    sandbox.control.sendSms(phone, 'Your Acme code is 482913');
    const popup = await user.popup(site.page);
    await popup.view.waitForText(/may be hidden from you/);
    expect(await site.page.value('#code')).toBe('');
    await site.page.evaluate(() => document.getElementById('over')?.remove());
    await site.holds('482913');
  });

  test('whose form sends its data to another site gets a code on a click only', async ({ sandbox, user }) => {
    const site = await user.open('plain');
    const phone = await user.rentAndFill(site);
    await site.page.evaluate(() => {
      document.querySelector('#code')?.removeAttribute('disabled');
      document.querySelector('form')?.setAttribute('action', 'https://other.example/collect');
    });
    sandbox.control.sendSms(phone, 'Your Acme code is 482913');
    const popup = await user.popup(site.page);
    await popup.view.waitForText(/sends its data to another site/);
    expect(await site.page.value('#code')).toBe('');
    await popup.fillCode();
    await site.holds('482913');
  });
});
