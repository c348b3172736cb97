import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { FAR_PX, type FieldButtonPage, middle } from '../../tools/page/field-button-page.ts';
import type { SignUpPage } from '../../tools/page/sign-up-page.ts';
import { BRAND, test } from '../fixtures.ts';
import { HARMLESS, HIDING } from '../pages/overlay-attacks.ts';

const PHONE = { css: '#phone' };
const [, COVERED = ''] = HIDING[0] ?? [];
/** The button looks ten times a second; what does nothing to it gives no sign to wait for. */
const THREE_LOOKS_MS = 300;
const LONGER_THAN_STEADY_MS = 550;

interface Attacked {
  site: SignUpPage;
  button: FieldButtonPage;
}

/** Runs the attack at a button that could be pressed, and says where it was: its user sees something else there, or not. */
async function attackWith(attack: string, { site: { page }, button }: Attacked) {
  await page.reload();
  await page.click(PHONE);
  const { press } = await button.ready();
  // Where a press goes past the button, the browser's own menu would take the next.
  await page.evaluate(`addEventListener('contextmenu', (event) => event.preventDefault()); { ${attack} }`);
  return middle(press);
}

/** Presses there. Says whether it counted. */
async function counts(
  at: [number, number],
  { site: { page }, button }: Attacked,
  key: 'left' | 'right' = 'left',
): Promise<boolean> {
  const before = await button.pressesHeard();
  await page.clickAt(...at, key);
  await button.settled();
  return (await button.pressesHeard()) > before;
}

/**
 * Whether a press there counts, as a person presses. One in a long frame counts for nothing, and the next one only once the
 * pointer has been elsewhere.
 */
const countsSoon = ([x, y]: [number, number], attacked: Attacked) =>
  waitUntil('a press to count', async () => {
    await attacked.site.page.pointAt(x, y + FAR_PX);
    await attacked.button.ready();
    return counts([x, y], attacked);
  }).catch(() => false);

const noticed = ({ button }: Attacked, attack: string) =>
  waitUntil(`the button to notice: ${attack}`, async () => !(await button.drawn())?.isReady);

/** Each part gets a test, and so a time limit, of its own: all together take minutes on a slow machine. */
function inParts(all: readonly [string, string][], most = 12) {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, n) => {
    const attacks = all.slice(n * most, (n + 1) * most);
    return { attacks, first: attacks[0]?.[0] };
  });
}

/** A press brings the button to where the pointer is, which has pressed something else there. */
const UNDER_POINTER = `document.querySelector('form').style.visibility = 'hidden';
  addEventListener('pointerdown', () => {
    document.querySelector('form').style.visibility = '';
    setTimeout(() => document.querySelector('#phone').focus());
  }, true);`;

describe('a press counts only when its user saw what it does', () => {
  describe('it does not where something hides the button', () => {
    test.for(inParts(HIDING))('from “$first” on', async ({ attacks }, { user }) => {
      const attacked = await user.openWithButton('plain', [BRAND]);
      const counted: string[] = [];
      for (const [name, attack] of attacks) {
        const at = await attackWith(attack, attacked);
        await noticed(attacked, name);
        // Long enough for a press to count again, if it could.
        await sleep(LONGER_THAN_STEADY_MS);
        if (await counts(at, attacked)) counted.push(name);
      }
      expect(counted).toEqual([]);
      expect(await attacked.site.page.value('#phone')).toBe('');
    });
  });

  describe('it does where a page tries in vain to hide it', () => {
    test.for(inParts(HARMLESS))('from “$first” on', async ({ attacks }, { sandbox, user }) => {
      const attacked = await user.openWithButton('plain', [BRAND]);
      const refused: string[] = [];
      for (const [name, attack] of attacks) {
        const at = await attackWith(attack, attacked);
        await sleep(THREE_LOOKS_MS);
        if (!(await countsSoon(at, attacked))) refused.push(name);
      }
      expect(refused).toEqual([]);
      await attacked.site.holds(sandbox.state.rentals[0]?.phone ?? '');
    });
  });

  test('it does in a popover, and in a dialog above another', async ({ sandbox, user }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    const places = [
      `form.popover = 'manual'; document.querySelector('h2').append(form); form.showPopover();`,
      `for (const inside of ['Terms', form]) {
        const dialog = document.body.appendChild(document.createElement('dialog'));
        dialog.append(inside); dialog.showModal();
      }`,
    ];
    for (const place of places) {
      await site.page.reload();
      await site.page.evaluate(`{ const form = document.querySelector('form'); ${place} }`);
      await site.page.click(PHONE);
      await button.press();
      await site.holds(sandbox.state.rentals[0]?.phone ?? '');
    }
  });

  test('it does in what fills the screen, where nothing outside of it can be pressed', async ({
    browser,
    sandbox,
    user,
  }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    await site.page.click(PHONE);
    await button.ready();
    await site.page.evaluate(
      `addEventListener('keydown', () => document.querySelector('form').requestFullscreen(), { once: true });`,
    );
    await browser.press(site.page, 'Shift');
    await waitUntil('the full screen', () => site.page.evaluate('document.fullscreenElement !== null'));
    await waitUntil('the button outside to go', async () => !(await button.drawn())?.press.width);
    await site.page.evaluate(`document.querySelector('#phone').blur()`);
    await site.page.click(PHONE);
    await button.press();
    await site.holds(sandbox.state.rentals[0]?.phone ?? '');
  });

  test('a covered button says so', async ({ user }) => {
    const attacked = await user.openWithButton('plain');
    const at = await attackWith(COVERED, attacked);
    await noticed(attacked, 'a cover');
    await attacked.site.page.clickAt(...at);
    await attacked.button.says(/Something on the page covers the button/);
    expect(await counts(at, attacked, 'right')).toBe(false);
  });

  test('keys neither, and the button tells nothing below a cover', async ({ browser, user }) => {
    const attacked = await user.openWithButton('plain', [BRAND]);
    const { site, button } = attacked;
    await attackWith(COVERED, attacked);
    await noticed(attacked, 'a cover');
    const before = await button.pressesHeard();
    await browser.press(site.page, 'Tab');
    await expect.poll(button.focus).toBe('ohmyotp-button');
    await sleep(LONGER_THAN_STEADY_MS);
    expect((await button.drawn())?.tip).toBe('');
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Space', 'ArrowRight', 'Enter']) {
      await browser.press(site.page, key);
    }
    await button.settled();
    expect(await button.pressesHeard()).toBe(before);
    expect((await button.drawn())?.items).toEqual([]);
  });

  test('nothing in a menu is pressed below a cover, and it closes', async ({ user }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    await site.page.click(PHONE);
    expect(await button.openMenu()).toContain('Hide for an hour');
    const [hide] = (await button.drawn())?.items ?? [];
    await site.page.evaluate(`{ ${COVERED} }`);
    await waitUntil('the menu to notice', async () => !(await button.drawn())?.isMenuReady);
    if (hide) await site.page.clickAt(...middle(hide.at));
    await waitUntil('the menu to close', async () => !(await button.drawn())?.items.length);
    await site.page.reload();
    await site.page.click(PHONE);
    await button.shown();
  });

  test('scripts press nothing', async ({ user }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    await site.page.click(PHONE);
    const { press } = await button.ready();
    const before = await button.pressesHeard();
    await site.page.evaluate(({ x, y }: { x: number; y: number }) => {
      const host = document.querySelector<HTMLElement>('div:popover-open');
      const point = { clientX: x + 8, clientY: y + 8, detail: 1, bubbles: true, composed: true };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        host?.dispatchEvent(new PointerEvent(type, point));
      }
      host?.click();
      document.querySelector<HTMLElement>('#phone')?.focus();
      for (const key of ['Tab', 'Enter', ' ']) {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
        );
      }
    }, press);
    await button.settled();
    expect(await button.pressesHeard()).toBe(before);
    expect(await site.page.evaluate(() => document.querySelector('div:popover-open')?.shadowRoot)).toBeNull();
  });

  test('a button that moves, or comes up, under a pressing pointer', async ({ user }) => {
    const attacked = await user.openWithButton('plain', [BRAND]);
    const { site, button } = attacked;
    // The page lifts its form by as much as the pointer is below the button.
    const [x, y] = await attackWith(
      `document.querySelector('form').style.setProperty('transform', 'translateY(60px)');`,
      attacked,
    );
    expect(await counts([x, y + 60], attacked)).toBe(false);

    await site.page.reload();
    await site.page.evaluate(`{ ${UNDER_POINTER} }`);
    const before = await button.pressesHeard();
    // Faster than the button takes a press after one in vain.
    for (let press = 0; press < 12; press += 1) {
      await site.page.clickAt(x, y);
      await sleep(120);
    }
    await button.settled();
    expect(await button.pressesHeard()).toBe(before);
  });

  test('nor does one of a pointer that was there before, however slowly it presses', async ({
    sandbox,
    user,
  }) => {
    const { site, button } = await user.openWithButton('plain', [BRAND]);
    await site.page.click(PHONE);
    const [x, y] = middle((await button.ready()).press);
    const before = await button.pressesHeard();
    for (const pauseMs of [600, 1_100]) {
      await site.page.reload();
      await site.page.evaluate(`{ ${UNDER_POINTER} }`);
      for (const jitter of [0, 2, -1, 1]) {
        await site.page.clickAt(x + jitter, y - jitter);
        await sleep(pauseMs);
      }
      expect(await button.drawn()).toMatchObject({ isReady: true });
    }
    expect(await button.pressesHeard()).toBe(before);
    // Whoever comes to it from elsewhere means it, also in the same rhythm.
    await site.page.clickAt(x - 200, y + 90);
    await button.press();
    await site.holds(sandbox.state.rentals[0]?.phone ?? '');
  });
});
