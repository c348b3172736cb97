import { describe, expect } from 'vitest';
import { waitUntil } from '../drivers/wait-until.ts';
import { latestCode, test } from '../fixtures.ts';
import type { SignUpPage } from '../pages/sign-up-page.ts';

const isHighlighted = (site: SignUpPage, css: string) =>
  waitUntil(`${css} to be highlighted`, () =>
    site.page.evaluate((one: string) => (document.querySelector(one)?.getAnimations().length ?? 0) > 0, css),
  );

describe('fields that nothing is known of', () => {
  test('are filled once the user has said what they are for, and the next time by themselves', async ({
    browser,
    sandbox,
    user,
  }) => {
    const site = await user.open('unnamed');
    const popup = await user.rent(site);
    await popup.view.waitForText(/No phone field/);
    await popup.view.close();
    await browser.contextMenu(site.page, '#f7', 'This is the phone field');
    await isHighlighted(site, '#f7');
    await site.holds(sandbox.state.rentals[0]?.phone ?? '');
    await site.send();
    const code = await latestCode(sandbox);
    const shown = await user.popup(site.page);
    await shown.view.waitForText(code);
    await shown.view.close();
    expect(await site.page.value('#f8')).toBe('');
    await browser.contextMenu(site.page, '#f8', 'This is the code field');
    await site.holds(code);

    await site.page.reload();
    await browser.shortcut(site.page, 'fill-number');
    await site.holds(sandbox.state.rentals[0]?.phone ?? '');
    await browser.shortcut(site.page, 'fill-code');
    await site.holds(code);
    expect(await site.page.value('#f8')).toBe(code);

    const options = await browser.openExtensionPage('options.html#sites');
    await options.waitForText('Code field, shown by you');
    await options.click({ css: '[data-testid="recipes-card"] li button' });
    await waitUntil(
      'the phone field to be forgotten',
      async () => !(await options.text()).includes('Phone field'),
    );
  });

  test('a field that is taught while nothing waits for it is shown to be known', async ({
    browser,
    user,
  }) => {
    const site = await user.open('unnamed');
    await browser.contextMenu(site.page, '#f7', 'This is the phone field');
    await isHighlighted(site, '#f7');
    expect(await site.page.value('#f7')).toBe('');
    await user.rentAndFill(site);
  });
});
