import { browser } from 'wxt/browser';
import type { InjectedPage, Tabs } from '../background/context/ports.ts';
import { desktop } from './desktop.ts';
import { FILLING, UNDO_NOTE } from './page-files.ts';

/** How the browsers word that the tab or document is gone, as opposed to off limits. */
const GONE =
  /no tab with id|invalid tab id|frame .* was removed|tab was closed|message manager disconnected/i;

/** A fill takes well under a second. A page that never answers must not block the next one. */
const LONGEST_FILL_MS = 20_000;

const LOOK_AGAIN_MS = 1_000;

/**
 * Right after a context menu click, Chromium 156 may not have granted `activeTab` yet: one click in eight on a busy
 * machine, never 50 ms later.
 */
const GRANT_WITHIN_MS = [0, 50, 150];

export function createTabs(): Tabs {
  let listener: ((tabId: number, change: { status?: string | undefined }) => void) | undefined;

  return {
    async inject(tabId) {
      for (const delayMs of GRANT_WITHIN_MS) {
        if (delayMs > 0) await pause(delayMs);
        const injected = await whileOpen(tabId, injectNow(tabId), 'gone');
        if (injected !== null) return injected;
      }
      return null;
    },

    async isPrivate(tabId) {
      const tab = await browser.tabs.get(tabId).catch(() => null);
      return tab?.incognito ?? false;
    },

    async container(tabId) {
      // Firefox tells it without a permission; Chromium has none.
      const tab: object | null = await browser.tabs.get(tabId).catch(() => null);
      return tab && 'cookieStoreId' in tab ? String(tab.cookieStoreId) : null;
    },

    async isInFront(tabId) {
      const tab = await browser.tabs.get(tabId).catch(() => null);
      if (!tab?.active || tab.windowId === undefined) return false;
      return desktop.windows ? (await desktop.windows.get(tab.windowId)).focused : true;
    },

    async bringToFront(tabId) {
      const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
      if (tab?.windowId !== undefined) await desktop.windows?.update(tab.windowId, { focused: true });
      return tab !== null;
    },

    async order(tabId, order) {
      const answer = browser.tabs.sendMessage(tabId, order, { frameId: 0 }).catch(() => null);
      return whileOpen(tabId, answer, null);
    },

    async offerUndo(tabId) {
      // Allowed wherever the fill just was. The page may be gone by now.
      await browser.scripting
        .executeScript({ target: { tabId }, files: [...UNDO_NOTE] })
        .catch(() => undefined);
    },

    // Only while a code is expected, or every page load would start the worker.
    onLoaded(listen) {
      if (listen === null) {
        if (listener) browser.tabs.onUpdated.removeListener(listener);
        listener = undefined;
      } else if (!listener) {
        listener = (tabId, { status }) => {
          if (status === 'complete') listen(tabId);
        };
        browser.tabs.onUpdated.addListener(listener);
      }
    },
  };
}

/** What a tab answers, or `gone` if it closes or never does: not every browser then rejects. */
async function whileOpen<T>(tabId: number, answer: Promise<T>, gone: T): Promise<T> {
  const answered = answer.then((value) => ({ value }));
  for (let waitedMs = 0; waitedMs < LONGEST_FILL_MS; waitedMs += LOOK_AGAIN_MS) {
    const done = await Promise.race([answered, pause(LOOK_AGAIN_MS)]);
    if (done) return done.value;
    if (!(await isOpen(tabId))) return gone;
  }
  return gone;
}

async function injectNow(tabId: number): Promise<InjectedPage | null | 'gone'> {
  try {
    const injections = await browser.scripting.executeScript({ target: { tabId }, files: [...FILLING] });
    const page = injections[0]?.result as InjectedPage | undefined;
    // Blank pages and files have the origin `null`, which says nothing.
    if (!page || !/^https?:/.test(page.origin)) return null;
    return (await isShown(tabId, page.origin)) ? page : 'gone';
  } catch (error) {
    return GONE.test(String(error)) ? 'gone' : null;
  }
}

async function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** Whoever took over a page may say that it is another. The browser tells the address wherever the script may run. */
async function isShown(tabId: number, origin: string): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  return url === undefined || new URL(url).origin === origin;
}

function pause(delayMs: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), delayMs));
}
