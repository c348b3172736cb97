import { browser } from 'wxt/browser';
import type { PageRef } from '../../domain/fill/fill.ts';

export interface FrontTab {
  /** Null if the page is off limits or its address is hidden. */
  site: PageRef | null;
  /** The address is hidden until the user clicks the toolbar icon. */
  siteHidden: boolean;
  inPrivate: boolean;
  windowId: number | null;
}

/** Opening the popup grants access to the address. The side panel only knows it for sites the user has allowed. */
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

/** Returns a function that stops it. */
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

function onFrontTabChange(changed: () => void): () => void {
  const onUpdated = (_: number, change: { status?: string; url?: string }) => {
    if (change.url !== undefined || change.status === 'complete') changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.permissions.onAdded.addListener(changed);
  // Clicking the toolbar icon grants access without an event.
  window.addEventListener('focus', changed);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.permissions.onAdded.removeListener(changed);
    window.removeEventListener('focus', changed);
  };
}
