import type { BrowserDriver, PageView } from '../browser/common/driver.ts';
import { waitUntil } from '../browser/common/wait-until.ts';
import type { Spot } from './field-button-functions.ts';
import { middle } from './field-button-page.ts';

/** What is drawn in the note's closed shadow root, seen with the extension's own rights. */
export interface DrawnNote {
  text: string;
  spoken: string;
  /** A press would count. */
  isReady: boolean;
  note: Spot;
  undo: Spot;
}

/** The note at the field after a fill that came by itself, as a person uses it. */
export function undoNotePage(browser: BrowserDriver, page: PageView) {
  const drawn = (): Promise<DrawnNote | null> => browser.evaluateBackground(readNote);
  const ready = () =>
    waitUntil('the note to stand long enough for a press to count', async () => {
      const found = await drawn();
      return found?.isReady ? found : null;
    });
  return {
    drawn,
    ready,
    gone: () => waitUntil('the note to go', async () => !(await drawn())?.note.width),
    async press(): Promise<void> {
      // Between two frames that are far apart a press counts for nothing, and whoever means it presses again.
      await waitUntil('the press to count', async () => {
        if (!(await drawn())?.note.width) return true;
        await page.clickAt(...middle((await ready()).undo));
        return !(await drawn())?.note.width;
      });
    },
  };
}

/** Travels as its source text, so it uses nothing outside itself. */
async function readNote(): Promise<DrawnNote | null> {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  const [answer] = await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    func: () => {
      const { chrome } = globalThis as {
        chrome?: { dom?: { openOrClosedShadowRoot?(one: Element): ShadowRoot } };
      };
      // Its host has no name to be known by.
      for (const one of document.querySelectorAll<HTMLElement>('div:popover-open')) {
        const own = one as { openOrClosedShadowRoot?: ShadowRoot };
        const root = chrome?.dom?.openOrClosedShadowRoot?.(one) ?? own.openOrClosedShadowRoot;
        const note = root?.querySelector<HTMLElement>('.undo-note');
        if (!root || !note) continue;
        const spotOf = (part: Element | null) => {
          const { x = 0, y = 0, width = 0, height = 0 } = part?.getBoundingClientRect() ?? {};
          return { x, y, width, height };
        };
        return {
          text: note.querySelector('span')?.dataset.text ?? '',
          spoken: root.querySelector<HTMLElement>('.undo-note ~ [role=status]')?.dataset.text ?? '',
          isReady: note.hasAttribute('data-ready'),
          note: spotOf(note),
          undo: spotOf(note.querySelector('.undo')),
        };
      }
      return null;
    },
  });
  return (answer?.result as DrawnNote | null | undefined) ?? null;
}
