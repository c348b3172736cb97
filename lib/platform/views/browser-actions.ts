import type Firefox from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { hostPermission } from '../../api/base-url.ts';
import { askForSite } from '../site-access.ts';
import { reportedPage } from './reported-page.ts';

/** Where a view is shown: over a page, beside it, or in its own tab. */
export type Surface = 'popup' | 'side' | 'tab';

/** The popup closes when it opens something else. */
export function browserActions(apiBaseUrl: string, surface: Surface, windowId: number | null = null) {
  const leave = () => {
    if (surface === 'popup') window.close();
  };
  return {
    openTab: (url: string) => void browser.tabs.create({ url }).then(leave),
    copy: (text: string) => navigator.clipboard.writeText(text),
    askForSite,
    askForSites: (patterns: readonly string[], after?: Promise<unknown>) =>
      ask({ origins: [...patterns] }, after),
    askForNotifications: (after?: Promise<unknown>) => ask({ permissions: ['notifications'] }, after),
    askForApi: () => browser.permissions.request({ origins: [hostPermission(apiBaseUrl)] }),
    reloadExtension: () => browser.runtime.reload(),
    openOptions(section?: string) {
      if (surface === 'tab') location.hash = section ?? '';
      else void openOptionsTab(section).then(leave);
    },
    closeView: surface === 'popup' ? leave : null,
    reportedPage,
    version: browser.runtime.getManifest().version,
    keepOpen: surface === 'popup' ? keepOpen(windowId, leave) : null,
  };
}

/**
 * Chromium's question takes the popup away, and a message that is still on its way is lost with it. Firefox can only be
 * asked in the click's own turn.
 */
async function ask(
  permissions: { origins: string[] } | { permissions: ['notifications'] },
  after: Promise<unknown> = Promise.resolve(),
): Promise<boolean> {
  if (!import.meta.env.FIREFOX) await after;
  return browser.permissions.request(permissions).catch(() => false);
}

function openOptionsTab(section: string | undefined): Promise<unknown> {
  return section === undefined
    ? browser.runtime.openOptionsPage()
    : browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });
}

/** Chrome's side panel and Firefox's sidebar must be opened in the click's own turn. */
function keepOpen(windowId: number | null, then: () => void): (() => void) | null {
  const { sidebarAction } = browser as unknown as Partial<typeof Firefox>;
  if (sidebarAction) return () => void sidebarAction.open().then(then);
  const panel = globalThis.chrome?.sidePanel;
  if (panel?.open && windowId !== null) return () => void panel.open({ windowId }).then(then);
  return null;
}
