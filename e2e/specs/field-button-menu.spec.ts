import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { commandView } from '../../tools/page/command-view.ts';
import { popupPage } from '../../tools/page/popup-page.ts';
import { BRAND, test } from '../fixtures.ts';
import { ownWorld } from '../pages/own-world.ts';

const PHONE = { css: '#phone' };
const OTHER = 'Bluebird';
const HIDE = ['Hide for an hour', 'Always hide on this site'];

describe('the menu of the field button', () => {
  test('fills another number of this site', async ({ sandbox, tab, user }) => {
    // A second one bought here so soon would be taken for the same click.
    for (let n = 0; n < 2; n += 1) await user.rentElsewhere(BRAND);
    // Opening the popup looks for numbers that were rented elsewhere.
    const { view } = await user.popup(tab);
    for (const { phone } of sandbox.state.rentals) await view.waitForText(phone.slice(-4));
    await view.close();
    const { site, button } = await user.openWithButton('plain');
    await site.page.click(PHONE);
    const { label } = await button.shown();
    const [first = '', ...rest] = await button.openMenu();
    expect(first).toMatch(/^Acme · \+1 \(\d{3}\) \d{3}-\d{4}$/);
    expect(rest).toEqual(HIDE);
    const isOther = (phone: string) => !label.replace(/\D/g, '').endsWith(phone);
    const other = sandbox.state.rentals.map(({ phone }) => phone).find(isOther) ?? '';
    await button.choose(first);
    await site.holds(other);
  });

  test('leaves another site’s number and code to the popup, which has this page before it', async ({
    browser,
    sandbox,
    user,
  }) => {
    const { site, button } = await user.openWithButton('plain', [OTHER]);
    const { phone = '' } = sandbox.state.rentals[0] ?? {};
    await site.page.click(PHONE);
    expect((await button.shown()).label).toBe('Rent a number with OhmyOTP');
    expect(await button.openMenu()).toEqual(['Other numbers…', ...HIDE]);
    await button.choose('Other numbers…');
    const popup = popupPage(await waitUntil('the popup', () => browser.popup()));
    await popup.view.waitForText(OTHER);
    expect(await site.page.value('#phone')).toBe('');
    await popup.fillNumber();
    await site.holds(phone);
    sandbox.control.sendSms(phone, 'Your Bluebird code is 482913');
    await site.page.evaluate(() => document.querySelector('#code')?.removeAttribute('disabled'));
    await site.holds('482913', 15_000);
  });

  test('gives a page that has taken over the extension’s script there nothing of another site', async ({
    browser,
    sandbox,
    user,
  }) => {
    const { site } = await user.openWithButton('plain', [OTHER]);
    const { phone = '' } = sandbox.state.rentals[0] ?? {};
    sandbox.control.sendSms(phone, 'Your Bluebird code is 482913');
    const background = await commandView(browser);
    const rental = await waitUntil('the code', async () => {
      const [first] = (await background.state()).rentals;
      return first && 'messages' in first && first.messages.length > 0 ? first : null;
    });
    await background.page.close();
    await site.page.bringToFront();
    const script = ownWorld(browser);
    const said = [
      await script.send('button.look', { value: 'number' }),
      await script.send('button.look', { value: 'code' }),
      await script.send('button.numbers', {}),
    ];
    for (const [value, css] of [
      ['number', '#phone'],
      ['code', '#code'],
    ] as const) {
      await site.page.evaluate((wanted: string) => {
        const field = document.querySelector<HTMLInputElement>(wanted);
        field?.removeAttribute('disabled');
        field?.focus();
      }, css);
      for (const key of [rental.key, null]) {
        const reply = await script.send('button.press', { value, key });
        expect(reply).toMatchObject({ ok: true, value: 'opened' });
        await (await waitUntil('the popup', () => browser.popup())).close();
        await site.page.bringToFront();
      }
      expect(await site.page.value(css)).toBe('');
    }
    expect(said.every((reply) => reply?.ok)).toBe(true);
    expect(JSON.stringify(said)).not.toMatch(new RegExp(`${OTHER}|${phone}|482913|${rental.key}`));
  });

  test.for(HIDE)('%s', async (entry, { user, sandbox }) => {
    const { site, button } = await user.openWithButton('plain');
    await site.page.click(PHONE);
    expect(await button.openMenu()).toEqual(HIDE);
    await button.choose(entry);
    await button.says(/Hidden/);
    await site.page.goto(sandbox.siteUrl(BRAND, 'masked'));
    await site.page.click(PHONE);
    await button.settled();
    expect(await button.isThere()).toBe(false);
  });
});

test('what hid the button can be taken back beside it', async ({ user }) => {
  const { site, button } = await user.openWithButton('plain');
  await site.page.click(PHONE);
  await button.openMenu();
  await button.choose('Hide for an hour');
  await button.undoHide();
  await button.ready();
  expect((await button.drawn())?.note).toBe('');
  expect(await button.openMenu()).toEqual(HIDE);
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
    await button.ready();
    await browser.press(page, 'Enter');
    await site.holds(sandbox.state.rentals[0]?.phone ?? '');
  });

  test('whoever types on without a look fills nothing, and writes where the focus was', async ({
    browser,
    user,
  }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    const { page } = site;
    await page.click(PHONE);
    await button.ready();
    const before = await button.pressesHeard();
    await browser.press(page, 'Tab', 'Space', 'Enter', '1', '2', 'Space');
    await button.settled();
    expect(await button.pressesHeard()).toBe(before);
    expect(await page.value('#phone')).toBe('12 ');
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
    await button.ready();
    await browser.press(page, 'Tab');
    await button.ready();
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
