import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import type { Spot } from '../../tools/page/field-button-functions.ts';
import { BRAND, test } from '../fixtures.ts';
import { layTraps, repaintings, trapped } from '../pages/document-attacks.ts';
import { readText, spied, spyOnRoots } from '../pages/document-spies.ts';
import { drawnPrint } from '../pages/drawn-print.ts';

const PHONE = { css: '[type=tel]' };

describe('what belongs to a document reaches into a closed root; not into that of the button', () => {
  test('no class or function of the page makes any of it', async ({ user }) => {
    const { site, button } = await user.openWithButton('plain');
    // Whatever its host is called, the page has defined that.
    await site.page.click(PHONE);
    await button.shown();
    const name = await site.page.evaluate(() => document.querySelector(':popover-open')?.localName ?? '');
    await site.page.reload();
    await site.page.evaluate(layTraps, ['ohmyotp-button', name]);
    await site.page.click(PHONE);
    await button.shown();
    expect(await site.page.evaluate(trapped)).toEqual([]);
  });

  test('no event and no report holds a node of it', async ({ browser, user }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    const { page } = site;
    await page.evaluate(spyOnRoots);
    await page.clickAt(10, 10);
    expect(await page.evaluate(spied)).toContainEqual(expect.stringMatching(/^own: click\..*BUTTON/));
    await page.click(PHONE);
    await button.ready();
    await browser.press(page, 'Tab');
    await button.ready();
    for (const key of ['ArrowRight', 'ArrowDown']) await browser.press(page, key);
    await expect.poll(async () => (await button.drawn())?.items.length).toBe(2);
    for (const key of ['ArrowDown', 'Escape', 'Shift+Tab']) await browser.press(page, key);
    await button.openMenu();
    await button.choose('Hide for an hour');
    await button.says(/Hidden here for an hour/);
    await button.settled();
    const found = await page.evaluate(spied);
    expect(found.filter((one) => !one.startsWith('own'))).toEqual([]);
  });

  test('no search, selection or copy comes upon its words', async ({ browser, user }) => {
    const { site, button } = await user.openWithButton('refuses', [BRAND]);
    const { page } = site;
    await page.evaluate(() => {
      const own = document.body.appendChild(document.createElement('div'));
      own.attachShadow({ mode: 'closed' }).innerHTML = '<p>words in a closed root</p>';
    });
    // These ways do find words, even there.
    const closed = await page.evaluate(readText, ['words in a closed root']);
    expect(closed.join()).toMatch(/find/);
    expect((await page.evaluate(readText, ['Create your account'])).length).toBeGreaterThan(7);
    const show = async () => {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.click(PHONE);
      return button.ready();
    };
    const digits = (await show()).label.slice(-8);
    const secrets = ['Hide for an hour', 'Always', 'accept the number', 'Fill in +1', digits];
    await button.openMenu();
    const found = await page.evaluate(readText, secrets);
    await show();
    await browser.press(page, 'Tab');
    found.push(...(await page.evaluate(readText, secrets)));
    await show();
    await button.press();
    await button.says(/The page didn’t accept the number/);
    found.push(...(await page.evaluate(readText, secrets)));
    expect(found).toEqual([]);
  });

  test('nothing said of the document or of the host repaints it', async ({ browser, user }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    const { page } = site;
    const print = drawnPrint(browser, page);
    const spots: Spot[] = [];
    let before = '';
    const open = async () => {
      await page.reload();
      await page.evaluate(pinFields);
      await page.click(PHONE);
      await button.ready();
      // By keys, so that it does not look otherwise where the pointer comes over it.
      await browser.press(page, 'Tab');
      await button.ready();
      await browser.press(page, 'ArrowDown');
      const { press, items } = await waitUntil('the menu', async () => {
        const drawn = await button.drawn();
        return drawn?.isMenuReady && drawn;
      });
      spots.splice(0, 2, press, ...items.slice(-1).map(({ at }) => at));
      await print.take();
      before = await print.pixels(spots);
    };
    const repainted: string[] = [];
    await open();
    const { names, fonts } = await print.names();
    for (const [name, attack] of repaintings(names, fonts)) {
      // A page may always have it leave.
      if ((await print.differences()) === null) await open();
      await page.evaluate(`{ ${attack} }`);
      const isSame = (await print.pixels(spots)) === before;
      const differences = await print.differences();
      if (differences === null) continue;
      if (!isSame) differences.push('what is on screen');
      if (await page.evaluate(usesFonts)) differences.push('its fonts');
      if (differences.length > 0) repainted.push([name, ...differences.slice(0, 5)].join('; '));
    }
    expect(repainted).toEqual([]);
  });
});

/** What is said of the document moves no field, and so not the button. */
function pinFields(): void {
  for (const [index, field] of [...document.querySelectorAll('input')].entries()) {
    field.style.cssText = `position: fixed; left: 300px; top: ${50 + index * 80}px; width: 300px; height: 40px;
      font: 16px monospace; color-scheme: light; color: black; direction: ltr`;
  }
}

/** Whether a font that the page brought is in use. */
function usesFonts(): boolean {
  return [...document.fonts].some(({ status }) => status !== 'unloaded');
}
