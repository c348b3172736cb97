import type { BrowserDriver, PageView } from '../browser/common/driver.ts';
import { waitUntil } from '../browser/common/wait-until.ts';
import { countPresses, type Drawn, lookFromPage, readButton, type Spot } from './field-button-functions.ts';

/** From the middle of the button or of a menu item to outside of it. */
export const FAR_PX = 60;

/** The field button as a person uses it. */
export function fieldButtonPage(browser: BrowserDriver, page: PageView) {
  const drawn = async (): Promise<Drawn | null> => browser.evaluateBackground(readButton);
  /** As `drawn`; null also where no script of the extension may run, and so none has drawn it. */
  const drawnIfAllowed = () =>
    drawn().catch((error: unknown) => {
      if (/permission|access/i.test(String(error))) return null;
      throw error;
    });
  const isThere = async () => (await drawnIfAllowed()) !== null;
  const shown = () =>
    waitUntil('the button', async () => {
      const found = await drawn();
      return found?.label ? found : null;
    });
  const ready = () =>
    waitUntil('the button to stand long enough for a press to count', async () => {
      const found = await drawn();
      return found?.isReady ? found : null;
    });
  const menu = () =>
    waitUntil('the menu', async () => {
      const found = await drawn();
      return found?.isMenuReady && found.items;
    });

  /** Whatever the page's last event set going is over: it had its frames, and the background has answered. */
  async function settled(): Promise<void> {
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
    await browser.evaluateBackground(lookFromPage);
  }
  /**
   * Presses there. A press during a long frame does not count, and neither does the next one if the pointer has not moved
   * since: the button may have come up beneath it. So the pointer leaves and comes back.
   */
  async function pressAt(spot: Spot, key: 'left' | 'right' = 'left'): Promise<void> {
    const [x, y] = middle(spot);
    await page.pointAt(x, y + FAR_PX);
    await page.clickAt(x, y, key);
  }
  /** How often the background was asked for what only a press may ask, the menu's numbers too, since this was first called. */
  const pressesHeard = () => browser.evaluateBackground(countPresses);

  return {
    isThere,
    drawn,
    shown,
    ready,
    gone: () => waitUntil('the button to go', async () => !(await isThere())),
    settled,
    pressesHeard,
    async press(): Promise<void> {
      const before = await pressesHeard();
      let isPressed = false;
      // A button that is gone, or says something, has taken the press as well.
      const isTaken = async () =>
        isPressed && ((await pressesHeard()) > before || (await drawnIfAllowed())?.note !== '');
      await waitUntil('the press to count', async () => {
        if (await isTaken()) return true;
        await pressAt((await ready()).press);
        isPressed = true;
        await settled();
        return isTaken();
      });
    },
    async openMenu(): Promise<string[]> {
      // As with a press. A menu that was out of sight for a while has closed again.
      const items = await waitUntil('the menu to open', async () => {
        const found = await drawn();
        if (found?.items.length) return found.isMenuReady && found.items;
        await pressAt((await ready()).press, 'right');
        await waitUntil('its items', async () => (await drawn())?.items.length, 1_000);
        return null;
      });
      return items.map(({ text }) => text);
    },
    async choose(text: string): Promise<void> {
      if (!(await menu()).some((one) => one.text === text)) throw new Error(`The menu has no ${text}`);
      // As with the button, and a menu that is still open has not taken the press.
      await waitUntil(`the menu to take ${text}`, async () => {
        const found = await drawnIfAllowed();
        if (!found?.items.length) return true;
        const item = found.items.find((one) => one.text === text);
        if (!found.isMenuReady || !item) return false;
        await pressAt(item.at);
        await settled();
        return !(await drawnIfAllowed())?.items.length;
      });
    },
    async undoHide(): Promise<void> {
      await waitUntil('the note to take its Undo', async () => {
        const found = await drawn();
        if (found?.note === '') return true;
        if (!found?.undo) return false;
        await pressAt(found.undo);
        await settled();
        return (await drawn())?.note === '';
      });
    },
    says: (text: RegExp) => waitUntil(`the note ${text}`, async () => text.test((await drawn())?.note ?? '')),
    /** Where the focus is, followed into shadow roots and frames: an id, or the name of the element. */
    async focus(): Promise<string> {
      if ((await drawnIfAllowed())?.hasFocus) return 'ohmyotp-button';
      return page.evaluate(() => {
        let active = document.activeElement;
        for (;;) {
          const inner =
            active?.shadowRoot?.activeElement ??
            (active as HTMLIFrameElement | null)?.contentDocument?.activeElement;
          if (!inner) return active?.id || (active?.localName ?? '');
          active = inner;
        }
      });
    },
  };
}

export type FieldButtonPage = ReturnType<typeof fieldButtonPage>;

export function middle({ x, y, width, height }: Spot): [number, number] {
  return [x + width / 2, y + height / 2];
}
