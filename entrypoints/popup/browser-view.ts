import type Firefox from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { BrowserActs } from '../../components/shared/view-context.ts';
import { hostPermission } from '../../lib/api/base-url.ts';
import type { Site } from '../../lib/domain/fill/fill.ts';
import { type Client, createClient, type Transport } from '../../lib/messaging/client.ts';
import { createMirror, type MirrorStore, type Visibility } from '../../lib/mirror/mirror.ts';
import { afterFirstPaint } from '../../lib/platform/first-paint.ts';
import { askForSite } from '../../lib/platform/site-access.ts';
import { readStored } from '../../lib/platform/stored-state.ts';

/** Chrome's side panel and Firefox's sidebar both open from the click itself, and from nothing later. */
function keepOpen(windowId: number | null, then: () => void): (() => void) | null {
  const { sidebarAction } = browser as unknown as Partial<typeof Firefox>;
  if (sidebarAction) return () => void sidebarAction.open().then(then);
  const panel = globalThis.chrome?.sidePanel;
  if (panel?.open && windowId !== null) return () => void panel.open({ windowId }).then(then);
  return null;
}

function browserTransport(): Transport {
  return {
    send: (message) => browser.runtime.sendMessage(message),
    connect: (name) => {
      const port = browser.runtime.connect({ name });
      return {
        onMessage: (listener) => port.onMessage.addListener((message: unknown) => listener(message)),
        onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
        disconnect: () => port.disconnect(),
      };
    },
  };
}

const visibility: Visibility = {
  isVisible: () => document.visibilityState === 'visible',
  onChange(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

/** A line to the background, and a copy of its state that follows it from now on. */
export function followBackground(): { client: Client; store: MirrorStore } {
  const client = createClient(browserTransport());
  const mirror = createMirror({
    client,
    readStored,
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    afterDrawing: afterFirstPaint,
    visibility,
  });
  mirror.start();
  return { client, store: mirror.store };
}

/** The tab that a view was opened over, or lies beside. */
export interface FrontTab {
  /** Null where nobody may touch it, or its address is not known. */
  site: Site | null;
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

/** Calls back whenever another page may be in front. */
export function onFrontTabChange(changed: () => void): () => void {
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

/**
 * Whether the view is what the user has in front. One beside a page need not have the focus, only its window: a press that
 * comes from the page is the first it hears of.
 */
export function isFrontView(surface: 'popup' | 'side'): () => boolean {
  if (surface === 'popup') return () => document.hasFocus();
  let windowId: number | undefined;
  let focused = false;
  browser.windows.onFocusChanged.addListener((id) => {
    focused = id === windowId;
  });
  void browser.windows.getCurrent().then((own) => {
    windowId = own.id;
    focused = own.focused === true;
  });
  return () => document.hasFocus() || focused;
}

export function browserActs(
  apiBaseUrl: string,
  surface: 'popup' | 'side',
  windowId: number | null,
): BrowserActs {
  const leave = () => {
    if (surface === 'popup') window.close();
  };
  return {
    openTab: (url) => void browser.tabs.create({ url }).then(leave),
    copy: (text) => navigator.clipboard.writeText(text),
    askForSite,
    askForSites: (patterns) => browser.permissions.request({ origins: [...patterns] }).catch(() => false),
    askForNotifications: () =>
      browser.permissions.request({ permissions: ['notifications'] }).catch(() => false),
    askForApi: () => browser.permissions.request({ origins: [hostPermission(apiBaseUrl)] }),
    reloadExtension: () => browser.runtime.reload(),
    openOptions: (section) => {
      const opened =
        section === undefined
          ? browser.runtime.openOptionsPage()
          : browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
      void opened.then(leave);
    },
    keepOpen: surface === 'popup' ? keepOpen(windowId, leave) : null,
  };
}
