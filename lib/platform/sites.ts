import { browser } from 'wxt/browser';
import type { Sites } from '../background/context/ports.ts';
import { removeLeftHosts } from './left-hosts.ts';
import { BUTTON, FIRST_LOOK } from './page-files.ts';

const ID = 'field-button';

/**
 * Sites the extension has access to. The button's script is registered at run time, so the install needs no host
 * permissions for it.
 */
export const sites: Sites = {
  async granted(patterns) {
    const answers = await Promise.all(
      patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
    );
    return patterns.filter((_, n) => answers[n]);
  },

  async showButton(on, except) {
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    const before = registered?.matches ?? [];
    const wanted = { matches: [...on], excludeMatches: [...except] };
    if (on.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
      return;
    }
    if (registered) {
      const same =
        isSameList(before, wanted.matches) &&
        isSameList(registered.excludeMatches ?? [], wanted.excludeMatches);
      if (same) return;
      await browser.scripting.updateContentScripts([{ id: ID, js: [...FIRST_LOOK], ...wanted }]);
    } else {
      await browser.scripting.registerContentScripts([
        { id: ID, js: [...FIRST_LOOK], allFrames: true, runAt: 'document_idle', ...wanted },
      ]);
    }
    await putInto(on.filter((pattern) => !before.includes(pattern)));
  },

  async renew(on) {
    // In Chromium the old scripts live on, and take away what they drew.
    if (import.meta.env.FIREFOX)
      await inEach({}, (target) =>
        browser.scripting.executeScript({ target, func: removeLeftHosts, args: [] }),
      );
    await putInto(on);
  },

  async bringButton(tabId, { frameId, documentId }) {
    const target =
      documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
    await browser.scripting.executeScript({ target, files: [...BUTTON] }).catch(() => undefined);
  },

  async giveBack(patterns) {
    await browser.permissions.remove({ origins: [...patterns] });
  },
};

async function putInto(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  await inEach({ url: [...patterns] }, (target) =>
    browser.scripting.executeScript({ target, files: [...FIRST_LOOK] }),
  );
}

/** Skips pages that it may not touch. */
async function inEach(
  query: { url?: string[] },
  run: (target: { tabId: number; allFrames: true }) => Promise<unknown>,
): Promise<void> {
  const tabs = await browser.tabs.query(query);
  await Promise.allSettled(tabs.map(({ id = -1 }) => run({ tabId: id, allFrames: true })));
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}
