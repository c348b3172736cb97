import { browser } from 'wxt/browser';
import type { BrowserActs } from '../../components/shared/view-context.ts';
import { hostPermission } from '../../lib/api/base-url.ts';
import type { Site } from '../../lib/domain/fill.ts';
import type { Transport } from '../../lib/messaging/client.ts';
import { askForSite } from '../../lib/platform/site-access.ts';

export function browserTransport(): Transport {
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

/** The page the popup was opened over. Its address is known because opening the popup granted it. */
export async function activeSite(): Promise<Site | null> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined || !tab.url) return null;
    const { protocol, origin } = new URL(tab.url);
    return protocol === 'https:' || protocol === 'http:' ? { tabId: tab.id, origin } : null;
  } catch {
    return null;
  }
}

export function browserActs(apiBaseUrl: string): BrowserActs {
  return {
    openTab: (url) => void browser.tabs.create({ url }).then(() => window.close()),
    copy: (text) => navigator.clipboard.writeText(text),
    askForSite,
    askForSites: (patterns) => browser.permissions.request({ origins: [...patterns] }).catch(() => false),
    askForNotifications: () =>
      browser.permissions.request({ permissions: ['notifications'] }).catch(() => false),
    askForApi: () => browser.permissions.request({ origins: [hostPermission(apiBaseUrl)] }),
    reloadExtension: () => browser.runtime.reload(),
  };
}
