import { browser } from 'wxt/browser';
import type { PageRef } from '../../domain/fill/fill.ts';

/** The tab that a view was opened over, or lies beside. */
export interface FrontTab {
  /** Null where nobody may touch it, or its address is not known. */
  site: PageRef | null;
  /** Its address is kept from us until the user clicks the icon over it. */
  siteHidden: boolean;
  /** Its window is a private one, whatever is open in it. */
  inPrivate: boolean;
  windowId: number | null;
}

/** Its address is known because opening the popup granted it; beside a page, once the user has opened its site to us. */
export async function frontTab(): Promise<FrontTab> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const { windowId = null, incognito: inPrivate = false } = tab ?? {};
    if (tab?.id === undefined || !tab.url)
      return { site: null, siteHidden: tab?.id !== undefined, inPrivate, windowId };
    const { protocol, origin } = new URL(tab.url);
    return {
      site: protocol === 'https:' || protocol === 'http:' ? { tabId: tab.id, origin } : null,
      siteHidden: false,
      inPrivate,
      windowId,
    };
  } catch {
    return { site: null, siteHidden: false, inPrivate: browser.extension.inIncognitoContext, windowId: null };
  }
}

/** Calls back whenever another page is in front than the one before. Returns what ends it. */
export function followFrontTab(first: FrontTab, changed: (tab: FrontTab) => void): () => void {
  let last = first;
  let isOver = false;
  const look = async () => {
    const next = await frontTab();
    if (isOver || isSame(last, next)) return;
    last = next;
    changed(next);
  };
  const stop = onFrontTabChange(() => void look());
  return () => {
    isOver = true;
    stop();
  };
}

function isSame(one: FrontTab, other: FrontTab): boolean {
  return (
    one.windowId === other.windowId &&
    one.siteHidden === other.siteHidden &&
    one.inPrivate === other.inPrivate &&
    one.site?.tabId === other.site?.tabId &&
    one.site?.origin === other.site?.origin
  );
}

/** Calls back whenever another page may be in front. */
function onFrontTabChange(changed: () => void): () => void {
  const onUpdated = (_: number, change: { status?: string; url?: string }) => {
    if (change.url !== undefined || change.status === 'complete') changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.permissions.onAdded.addListener(changed);
  // A click on the extension's icon opens the page to it, without an event.
  window.addEventListener('focus', changed);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.permissions.onAdded.removeListener(changed);
    window.removeEventListener('focus', changed);
  };
}
