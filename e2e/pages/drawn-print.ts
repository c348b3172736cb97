import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserDriver, PageView } from '../../tools/browser/common/driver.ts';
import type { Spot } from '../../tools/page/field-button-functions.ts';

/** How everything in the button's closed root is drawn, to be compared with how it was drawn before. */
export function drawnPrint(browser: BrowserDriver, page: PageView) {
  return {
    /** The custom properties and animations that its sheet names, and its fonts. */
    names: () => browser.evaluateBackground(inPage, 'names') as Promise<{ names: string[]; fonts: string[] }>,
    take: () => browser.evaluateBackground(inPage, 'take'),
    /** What is drawn otherwise than when the print was taken; null where it has gone. */
    differences: () => browser.evaluateBackground(inPage, 'compare') as Promise<string[] | null>,
    /** What is on screen there, as text that stands for it. */
    async pixels(spots: readonly Spot[]): Promise<string> {
      const file = path.join(tmpdir(), `print-${process.pid}.png`);
      await page.screenshot(file);
      return browser.evaluateBackground(digest, await readFile(file, 'base64'), spots) as Promise<string>;
    },
  };
}

async function digest(png: string, spots: readonly Spot[]): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const hashes = spots.map(async ({ x, y, width, height }) => {
    // Without the edges, which the ground shines through.
    const context = new OffscreenCanvas(width - 2, height - 2).getContext('2d');
    if (!context) throw new Error('No canvas');
    context.drawImage(image, -Math.ceil(x) - 1, -Math.ceil(y) - 1);
    const { data } = context.getImageData(0, 0, Math.floor(width) - 2, Math.floor(height) - 2);
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', data))].join();
  });
  return (await Promise.all(hashes)).join();
}

/** Runs in the background, and from there in the extension's own world of the tab in front. */
async function inPage(order: 'names' | 'take' | 'compare'): Promise<unknown> {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  const [answer] = await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    args: [order],
    func: (wanted: string) => {
      const { chrome } = globalThis as {
        chrome?: { dom?: { openOrClosedShadowRoot?(one: Element): ShadowRoot } };
      };
      const host = document.querySelector<HTMLElement>('div:popover-open');
      const own = host as { openOrClosedShadowRoot?: ShadowRoot } | null;
      const closed = host && (chrome?.dom?.openOrClosedShadowRoot?.(host) ?? own?.openOrClosedShadowRoot);
      if (!host || !closed) return null;
      // A mark that nothing is drawn of is the page's to color.
      const parts = [...closed.querySelectorAll<HTMLElement>('.root, .root [class]')];
      if (wanted === 'names') {
        const css = closed.adoptedStyleSheets
          .flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText))
          .join();
        const fonts = parts.flatMap((part) => getComputedStyle(part).fontFamily.split(','));
        return {
          names: [...new Set(css.match(/--[\w-]+|(?<=@keyframes )[\w-]+/g) ?? [])],
          fonts: [...new Set(fonts.map((name) => name.trim().replace(/^"|"$/g, '')))],
        };
      }
      const print = new Map<string, string>();
      for (const [index, part] of parts.entries()) {
        const who = `${index} ${part.getAttribute('class') ?? ''}`;
        const { x, y, width, height } = part.getBoundingClientRect();
        print.set(`${who} box`, [x, y, width, height].map((length) => length.toFixed(1)).join());
        const frames = part.getAnimations().map(({ effect }) => (effect as KeyframeEffect).getKeyframes());
        print.set(`${who} animations`, JSON.stringify(frames));
        for (const pseudo of 'text' in part.dataset ? ['', '::before'] : ['']) {
          const style = getComputedStyle(part, pseudo);
          for (const name of style) {
            // What the page names, nothing here asks for; and the pointer tells whether a press would count.
            if (!name.startsWith('--') && name !== 'cursor')
              print.set(`${who}${pseudo} ${name}`, style.getPropertyValue(name));
          }
        }
      }
      const world = globalThis as { ohmyotpPrint?: Map<string, string> };
      if (wanted === 'take') world.ohmyotpPrint = print;
      const before = world.ohmyotpPrint ?? new Map<string, string>();
      return [...print]
        .filter(([what, value]) => before.get(what) !== value)
        .map(([what, value]) => `${what}: ${value}`);
    },
  });
  return answer?.result;
}
