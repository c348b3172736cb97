import { browser } from 'wxt/browser';
import type { Tabs } from '../background/ports.ts';
import type { PageAnswer } from '../messaging/page-protocol.ts';

const SCRIPT = '/fill.js';
/** How both browsers say that the tab or its document went away, as opposed to being closed to extensions. */
const GONE =
  /no tab with id|invalid tab id|frame .* was removed|tab was closed|message manager disconnected/i;

/** A fill takes well under a second; a page that never answers must not hold up the next one. */
const LONGEST_FILL_MS = 20_000;

export function createTabs(): Tabs {
  let listener: ((tabId: number, change: { status?: string | undefined }) => void) | undefined;

  return {
    async inject(tabId) {
      try {
        const [injection] = await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
        return (injection?.result as { origin: string } | undefined) ?? null;
      } catch (error) {
        return GONE.test(String(error)) ? 'gone' : null;
      }
    },

    async order(tabId, order) {
      try {
        const answer = browser.tabs.sendMessage(tabId, order, { frameId: 0 }) as Promise<
          PageAnswer | undefined
        >;
        return (await Promise.race([answer, silence()])) ?? null;
      } catch {
        return null;
      }
    },

    // Listened to only while a code is awaited: otherwise every page load would start the worker.
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

function silence(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), LONGEST_FILL_MS));
}
