import { describe, expect } from 'vitest';
import { middle } from '../../tools/page/field-button-page.ts';
import { undoNotePage } from '../../tools/page/undo-note-page.ts';
import { latestCode, test, type User } from '../fixtures.ts';
import { readText } from '../pages/document-spies.ts';
import { HIDING } from '../pages/overlay-attacks.ts';

const [, COVERED = ''] = HIDING[0] ?? [];

/** Its code has come by itself. */
async function withCode(user: User, name: 'country' | 'plain') {
  const site = await user.open(name);
  await user.rentAndFill(site);
  await site.send();
  return site;
}

describe('a code that came by itself', () => {
  test('goes from all of its boxes with Undo, stays in the popup, and comes back on a click', async ({
    browser,
    sandbox,
    user,
  }) => {
    const site = await withCode(user, 'country');
    const note = undoNotePage(browser, site.page);
    const before = (await site.fieldValues()).replace(/\d/g, '');
    const { text, spoken } = await note.ready();
    const code = await latestCode(sandbox);
    expect([text, spoken]).toEqual([
      `Code ${code} filled in`,
      expect.stringMatching(`Code ${[...code].join(' ')} filled in`),
    ]);
    await site.holds(code);
    await note.press();
    await expect.poll(async () => (await site.fieldValues()).endsWith('|||||')).toBe(true);
    expect((await site.fieldValues()).replace(/\d/g, '')).toBe(before);
    const popup = await user.popup(site.page);
    await popup.view.waitForText(/You removed the code/);
    await popup.fillCode();
    await site.holds(code);
    expect((await note.drawn())?.note.width ?? 0).toBe(0);
  });

  test('is out of reach of its page: no script presses Undo, nor reads it, nor has it pressed under a cover', async ({
    browser,
    sandbox,
    user,
  }) => {
    const { page } = await withCode(user, 'plain');
    const note = undoNotePage(browser, page);
    const { undo } = await note.ready();
    const code = await latestCode(sandbox);
    expect(await page.evaluate(readText, ['filled in', 'Undo', `Code ${code}`])).toEqual([]);
    await page.evaluate(pressByScript, middle(undo));
    await page.evaluate(`{ ${COVERED} }`);
    await page.clickAt(...middle(undo));
    await note.gone();
    expect(await page.value('#code')).toBe(code);
  });
});

/** Whatever a page has to press things with. Runs in the page. */
function pressByScript([clientX, clientY]: [number, number]): void {
  const host = document.querySelector<HTMLElement>('div:popover-open');
  const hit = document.elementFromPoint(clientX, clientY);
  for (const on of [host, hit]) {
    const where = { bubbles: true, composed: true, clientX, clientY, detail: 1 };
    for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click'])
      on?.dispatchEvent(new PointerEvent(type, where));
    on?.dispatchEvent(new MouseEvent('click', { ...where, detail: 0 }));
    (on as HTMLElement | null)?.click();
    (on as HTMLElement | null)?.focus();
    for (const key of ['Enter', ' '])
      on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }
  const undo = { code: 'KeyZ', key: 'z', ctrlKey: true, bubbles: true, composed: true };
  document.querySelector('#code')?.dispatchEvent(new KeyboardEvent('keydown', undo));
}
