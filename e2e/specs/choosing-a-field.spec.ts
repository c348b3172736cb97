import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import type { SignUpPage } from '../../tools/page/sign-up-page.ts';
import { latestCode, test } from '../fixtures.ts';

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
    await options.waitForText('Code field, set by you');
    await options.click({ css: '[data-testid="field-memory-card"] li button' });
    await waitUntil(
      'the phone field to be forgotten',
      async () => !(await options.text()).includes('Phone field'),
    );
  });

  test('a field that is chosen while nothing waits for it is shown to be known', async ({
    browser,
    user,
  }) => {
    const site = await user.open('unnamed');
    await browser.contextMenu(site.page, '#f7', 'This is the phone field');
    await isHighlighted(site, '#f7');
    expect(await site.page.value('#f7')).toBe('');
    await user.rentAndFill(site);
  });

  // Nothing that would be taken for a number.
  test.for([
    ['iframe', '[name=name]'],
    ['shadow', '[type=password]'],
  ] as const)('a field in another root is known again: %s', async ([page, css], { browser, user }) => {
    const site = await user.open(page);
    await browser.contextMenu(site.page, css, 'This is the phone field');
    const phone = await user.rentAndFill(site);
    expect(await site.page.value(css)).toContain(phone);

    await site.page.reload();
    await browser.shortcut(site.page, 'fill-number');
    await site.holds(phone);
    expect(await site.page.value(css)).toContain(phone);
  });

  test('a field in a closed shadow root is known again', async ({ browser, sandbox, user }) => {
    const site = await user.open('unnamed');
    await site.page.evaluate(closeAway, '#f7');
    await browser.contextMenu(site.page, 'x-closed', 'This is the phone field');
    await user.rent(site);
    await waitUntil('the number in the closed root', async () => {
      const phone = sandbox.state.rentals[0]?.phone;
      return phone && (await site.page.value('#copy')).includes(phone);
    });
  });
});

/** Puts a field where nobody finds it from outside, with a copy of what it holds. Runs in the page. */
function closeAway(css: string): void {
  const field = document.querySelector<HTMLInputElement>(css);
  const around = field?.parentElement;
  if (!field || !around) throw new Error('no field');
  const open = document.createElement('x-open');
  const closed = document.createElement('x-closed');
  const copy = document.createElement('output');
  copy.id = 'copy';
  around.append(open, copy);
  open.attachShadow({ mode: 'open' }).append(closed);
  closed.attachShadow({ mode: 'closed' }).append(field);
  field.addEventListener('input', () => {
    copy.textContent = field.value;
  });
}
