import { describe, expect } from 'vitest';
import type { SitePage } from '../../sandbox/pages/catalog.ts';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import type { SignUpPage } from '../../tools/page/sign-up-page.ts';
import { BRAND, latestCode, test } from '../fixtures.ts';
import { readStoredState } from '../pages/stored-functions.ts';

const PHONE = { css: '[type=tel], [name=phone]' };

/** Every box of the page, to see that nothing moved. */
const layout = (site: SignUpPage) =>
  site.page.evaluate(() =>
    [...document.querySelectorAll('body, body *')]
      .filter((element) => !element.matches(':popover-open'))
      .map((element) => JSON.stringify(element.getBoundingClientRect()))
      .join(),
  );

/** Runs in the background: the size of what runs in each page where the button is on. */
async function bytesInEachPage(): Promise<number> {
  const { runtime, scripting } = globalThis.browser ?? globalThis.chrome;
  const files = (await scripting.getRegisteredContentScripts()).flatMap(({ js = [] }) => js);
  const sizes = files.map(async (file) => (await (await fetch(runtime.getURL(file))).text()).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Runs in the background: whether what reads pages is in the one in front. */
async function hasPageScanner(): Promise<boolean> {
  const { scripting, tabs } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  const [answer] = await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    func: () => 'ohmyotpPageScanner' in globalThis,
  });
  return answer?.result === true;
}

describe('the field button', () => {
  test('comes with the focus of a phone or code field, goes with it, and moves nothing', async ({
    browser,
    user,
  }) => {
    const { site, button } = await user.openWithButton('plain');
    expect(await browser.evaluateBackground(bytesInEachPage)).toBeLessThanOrEqual(3_000);
    expect(await browser.evaluateBackground(hasPageScanner)).toBe(false);
    await site.page.click({ css: '[name=email]' });
    await button.settled();
    expect(await button.isThere()).toBe(false);
    const before = await layout(site);
    await site.page.click(PHONE);
    expect(await button.shown()).toMatchObject({ label: 'Rent a number with OhmyOTP' });
    expect(await layout(site)).toBe(before);
    expect(await browser.evaluateBackground(hasPageScanner)).toBe(true);
    await site.page.click({ css: '[name=name]' });
    await button.gone();
    expect(await layout(site)).toBe(before);
  });

  test('comes to a field that had the focus before the script was there', async ({ user, sandbox }) => {
    const { site, button } = await user.openWithButton('particular');
    await site.page.goto(`${sandbox.siteUrl(BRAND, 'particular')}?focused`);
    expect(await button.shown()).toMatchObject({ label: 'Rent a number with OhmyOTP' });
  });

  test('is only on the sites that were switched on', async ({ user, sandbox }) => {
    const { site, button } = await user.openWithButton('nofield');
    await site.page.click({ css: '[name=q]' });
    await button.settled();
    expect(await button.isThere()).toBe(false);
    await site.page.goto(sandbox.siteUrl('Bluebird', 'plain'));
    await site.page.click(PHONE);
    // No script of the extension may even run there.
    await expect(button.drawn()).rejects.toThrow(/permission|access/i);
    expect(await button.isThere()).toBe(false);
  });

  test('goes and comes back with its switch in the popup, and the access with it', async ({
    browser,
    user,
  }) => {
    const { site, button } = await user.openWithButton('plain');
    const access = async () => (await browser.permissions()).origins.length - 1;
    const switchTo = async (sites: number) => {
      await (await user.popup(site.page)).switchButtonHere();
      await waitUntil(`access to ${sites} sites`, async () => (await access()) === sites);
      await (await browser.popup())?.close();
      await site.page.reload();
      await site.page.click(PHONE);
    };
    const scripts = () =>
      browser.evaluateBackground(async () => {
        const { scripting } = globalThis.browser ?? globalThis.chrome;
        return (await scripting.getRegisteredContentScripts()).length;
      });
    expect(await scripts()).toBe(1);
    await switchTo(0);
    expect(await scripts()).toBe(0);
    expect(await button.isThere()).toBe(false);
    await switchTo(1);
    expect(await button.shown()).toMatchObject({ label: 'Rent a number with OhmyOTP' });
  });

  test('fills the number; the code follows by itself, and again when it is asked for', async ({
    browser,
    sandbox,
    user,
  }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    await site.page.click(PHONE);
    expect((await button.shown()).label).toMatch(/^Fill in \+1 \(\d{3}\) \d{3}-\d{4}$/);
    await button.press();
    await site.holds(sandbox.state.rentals[0]?.phone ?? '');
    await button.gone();
    await site.send();
    const code = await latestCode(sandbox);
    await site.holds(code, 15_000);
    // A fill that is still running would put the code back.
    await waitUntil('the fill to be over', async () =>
      codeIsFilled(await browser.evaluateBackground(readStoredState)),
    );
    await site.page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#code');
      if (field) field.value = '';
      field?.blur();
    });
    await site.page.click({ css: '#code' });
    expect((await button.shown()).label).toBe('Fill in the code');
    await button.press();
    await site.holds(code);
    expect(sandbox.state.rentals).toHaveLength(1);
  });

  test('opens the popup where there is no rental, and rents nothing', async ({ browser, sandbox, user }) => {
    const { site, button } = await user.openWithButton('plain');
    await site.page.click(PHONE);
    await button.press();
    const popup = await waitUntil('the popup', () => browser.popup());
    await popup.waitForText(BRAND);
    expect(sandbox.state.rentals).toEqual([]);
  });

  test('fills in a country’s own form, a shadow root, a frame, a dialog and from right to left, and says where it could not', async ({
    sandbox,
    user,
  }) => {
    const { site, button } = await user.openWithButton('refuses', [BRAND]);
    await site.page.click(PHONE);
    await button.press();
    await button.says(/The page didn’t accept the number/);
    expect(await site.page.value('#phone')).toBe('');
    const places: [SitePage, string][] = [
      ['country', '[name=national_number]'],
      ['shadow', '#tel'],
      ['iframe', '#phone'],
      ['dialog', '#phone'],
      ['rtl', '#phone'],
    ];
    for (const [name, field] of places) {
      await site.page.goto(sandbox.siteUrl(BRAND, name));
      if (name === 'dialog') await site.page.click({ testId: 'open' });
      await site.page.click({ css: field });
      await button.press();
      await site.holds(sandbox.state.rentals[0]?.phone ?? '');
    }
  });

  test('stands at the left end of a field that reads from right to left', async ({ user }) => {
    const { site, button } = await user.openWithButton('rtl');
    await site.page.click(PHONE);
    const { press } = await button.shown();
    const field = await site.page.evaluate(() => {
      const { x = 0, width = 0 } = document.querySelector('#phone')?.getBoundingClientRect() ?? {};
      return { x, width };
    });
    expect(press.x - field.x).toBeLessThan(16);
    expect(press.x).toBeGreaterThan(field.x);
  });
});

function codeIsFilled(state: unknown): boolean {
  const { fills } = (state as { snapshot: { fills: Record<string, { code: string | null }> } }).snapshot;
  return Object.values(fills).some(({ code }) => code === 'filled');
}
