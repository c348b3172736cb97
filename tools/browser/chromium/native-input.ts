import { setTimeout as sleep } from 'node:timers/promises';
import type { VirtualDisplay } from '../common/virtual-display.ts';
import { waitUntil } from '../common/wait-until.ts';
import { menuLabels } from './menu-labels.ts';
import { openMenus } from './ui-devtools.ts';

/** A prompt takes no answer while its user may not have seen it yet. */
const PROMPT_IGNORES_INPUT_MS = 600;
/** It comes with the code, which is asked for every few seconds. */
const NOTICE_MS = 30_000;
const LEFT = 1;
const RIGHT = 3;

export interface NativeInput {
  /** Gives the browser window the keyboard. */
  focus(): Promise<void>;
  /** Keys as `commands.getAll` gives them, such as `Alt+Shift+O`. */
  press(keys: string): Promise<void>;
  /** Says yes to what the browser asks. */
  acceptPrompt(): Promise<void>;
  /** Waits for a notification, and clicks its words. */
  clickNotification(): Promise<void>;
  /** Right click at a point of the screen, then the extension's item. */
  chooseFromMenu(at: { x: number; y: number }, on: 'editable' | 'page', label: string): Promise<void>;
}

/** Keyboard and mouse of a virtual display, in front of one Chromium window. */
export function createNativeInput(
  display: VirtualDisplay,
  options: { uiDevToolsPort: number; profileDir: string; extensionId: string },
): NativeInput {
  async function geometryOf(window: string) {
    const shell = await display.xdotool('getwindowgeometry', '--shell', window);
    const read = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)`, 'm').exec(shell)?.[1] ?? 0);
    const [width, height] = [read('WIDTH'), read('HEIGHT')];
    return { x: read('X'), y: read('Y'), width, height, area: width * height };
  }
  /** The largest window with a title; the root window has none. Without a window manager nobody else gives it focus. */
  async function focus(): Promise<void> {
    const named = (await display.xdotool('search', '--onlyvisible', '--name', '.'))
      .split('\n')
      .filter(Boolean);
    const sized = await Promise.all(named.map(async (id) => ({ id, ...(await geometryOf(id)) })));
    const [largest] = sized.sort((a, b) => b.area - a.area);
    if (!largest) throw new Error('Chromium shows no window');
    await display.xdotool('windowfocus', '--sync', largest.id);
  }
  /** Waits for one more window than there was, and for its items to be laid out. */
  async function menuAfter(before: string[], depth: number) {
    return waitUntil(`menu ${depth} to open`, async () => {
      const window = (await display.windows()).find((id) => !before.includes(id));
      if (!window) return null;
      const items = (await openMenus(options.uiDevToolsPort))[depth - 1] ?? [];
      return items.length > 0 ? { window, items } : null;
    });
  }
  async function moveTo(x: number, y: number): Promise<void> {
    await display.xdotool('mousemove', Math.round(x), Math.round(y));
  }

  return {
    focus,
    async press(keys) {
      await display.xdotool('key', '--clearmodifiers', keys.toLowerCase());
    },
    async acceptPrompt() {
      await sleep(PROMPT_IGNORES_INPUT_MS);
      // From "Deny" to "Allow".
      await display.xdotool('key', 'Tab');
      await display.xdotool('key', 'Return');
    },
    async clickNotification() {
      const { x, y, width, height } = await waitUntil(
        'a notification',
        async () => {
          const shown = await Promise.all((await display.windows()).map(geometryOf));
          // Nothing else is open beside the browser's own window.
          return shown.find(({ area }) => area < Math.max(...shown.map((one) => one.area)) / 2);
        },
        NOTICE_MS,
      );
      // Above its buttons.
      await moveTo(x + width / 4, y + height / 3);
      await display.xdotool('click', LEFT);
    },
    async chooseFromMenu(at, on, label) {
      let labels: string[] = [];
      await waitUntil(
        () => `the menu item ${JSON.stringify(label)}. The items were: ${labels.join(', ')}`,
        async () => {
          labels = await menuLabels(options.profileDir, options.extensionId, on);
          return labels.includes(label);
        },
      );
      const windows = await display.windows();
      await moveTo(at.x, at.y);
      await display.xdotool('click', RIGHT);
      const menu = await menuAfter(windows, 1);
      // The extension's block is the last before "Inspect", between two lines; one item stands there alone.
      const own = menu.items.findLast((item) => item.beforeSeparator);
      if (!own) throw new Error('The context menu has no item of the extension');
      const place = await geometryOf(menu.window);
      await moveTo(place.x + own.x, place.y + own.y);
      if (labels.length === 1) {
        await display.xdotool('click', LEFT);
        return;
      }
      // Resting on it opens the submenu. A click would too, but close it again if resting came first.
      const submenu = await menuAfter([...windows, menu.window], 2);
      if (submenu.items.length !== labels.length) {
        throw new Error(`The submenu shows ${submenu.items.length} items; expected ${labels.join(', ')}`);
      }
      const item = submenu.items[labels.indexOf(label)];
      if (!item) throw new Error(`No item ${label}`);
      const subplace = await geometryOf(submenu.window);
      await moveTo(subplace.x + item.x, subplace.y + item.y);
      await display.xdotool('click', LEFT);
      await waitUntil('the menu to close', async () => {
        const open = await display.windows();
        return !open.includes(menu.window) && !open.includes(submenu.window);
      });
    },
  };
}
