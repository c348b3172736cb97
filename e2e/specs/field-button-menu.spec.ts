import { describe, expect } from 'vitest';
import { BRAND, test } from '../fixtures.ts';

const PHONE = { css: '#phone' };

describe('the menu of the button in forms', () => {
  test('fills another number', async ({ sandbox, user }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND, 'Bluebird']);
    const other = sandbox.state.rentals.find(({ serviceName }) => serviceName === 'Bluebird')?.phone ?? '';
    await site.page.click(PHONE);
    const [first = '', ...rest] = await button.openMenu();
    expect(first).toMatch(/^Bluebird · \+1 \(\d{3}\) \d{3}-\d{4}$/);
    expect(rest).toEqual(['Hide for an hour', 'Always hide on this site']);
    await button.choose(first);
    await site.holds(other);
  });

  test.for(['Hide for an hour', 'Always hide on this site'])('%s', async (entry, { user, sandbox }) => {
    const { site, button } = await user.openWithButton('plain');
    await site.page.click(PHONE);
    expect(await button.openMenu()).toEqual(['Hide for an hour', 'Always hide on this site']);
    await button.choose(entry);
    await button.says(/Hidden .* Undo this in the OhmyOTP settings/);
    await site.page.goto(sandbox.siteUrl(BRAND, 'masked'));
    await site.page.click(PHONE);
    await button.settled();
    expect(await button.isThere()).toBe(false);
  });
});

describe('the button by keyboard', () => {
  test('Tab reaches it and goes on, Shift+Tab goes back, Enter presses', async ({
    browser,
    sandbox,
    user,
  }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    const { page } = site;
    await page.click(PHONE);
    await button.shown();
    await browser.press(page, 'Tab');
    expect(await button.focus()).toBe('ohmyotp-button');
    await browser.press(page, 'Shift+Tab');
    expect(await button.focus()).toBe('phone');
    await browser.press(page, 'Tab');
    await browser.press(page, 'Tab');
    expect(await button.focus()).toBe('button');
    await button.gone();
    await browser.press(page, 'Shift+Tab');
    await button.ready();
    await browser.press(page, 'Tab');
    await browser.press(page, 'Enter');
    await site.holds(sandbox.state.rentals[0]?.phone ?? '');
  });

  test('nobody who has typed is stopped on the way on', async ({ browser, user }) => {
    const { site, button } = await user.openWithButton('plain');
    await site.page.type(PHONE, '3026873874');
    await button.shown();
    await browser.press(site.page, 'Tab');
    expect(await button.focus()).toBe('button');
  });

  test.for([
    ['keeps the focus from the button', `document.querySelector('html > :not(head, body)').inert = true`],
    ['takes it back at once', `addEventListener('focusin', back, true)`],
    ['takes it back later', `addEventListener('focusin', (event) => setTimeout(back, 0, event), true)`],
  ] as const)('nobody is held at the field where a page %s', async ([, script], { browser, user }) => {
    const { site, button } = await user.openWithButton('plain');
    const { page } = site;
    await page.click(PHONE);
    await button.shown();
    await page.evaluate(
      `const back = ({ target }) => target.parentNode === document.documentElement && phone.focus(); ${script}`,
    );
    await browser.press(page, 'Tab');
    await expect.poll(button.focus).toMatch(/^(phone|button)$/);
    await browser.press(page, 'Tab');
    expect(await button.focus()).not.toBe('phone');
  });

  test('Escape closes the menu, then hides the button', async ({ browser, user }) => {
    const { site, button } = await user.openWithButton('plain');
    const { page } = site;
    await page.click(PHONE);
    await button.shown();
    await browser.press(page, 'Tab');
    await browser.press(page, 'ArrowDown');
    await expect.poll(async () => (await button.drawn())?.items.length).toBe(2);
    await browser.press(page, 'Escape');
    await expect.poll(async () => (await button.drawn())?.items.length).toBe(0);
    await browser.press(page, 'Escape');
    await button.gone();
    expect(await button.focus()).toBe('phone');
  });

  test('Escape in a dialog keeps its meaning there', async ({ browser, user }) => {
    const { site, button } = await user.openWithButton('dialog');
    await site.page.click({ testId: 'open' });
    await site.page.click(PHONE);
    await button.shown();
    await browser.press(site.page, 'Escape');
    await button.gone();
    expect(await site.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(false);
  });
});
