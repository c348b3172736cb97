import { browser } from 'wxt/browser';

/** The match pattern of a page's site; null where it has none. Ports are left out: Firefox allows none. */
function sitePattern(url: string | undefined): string | null {
  if (!url || !/^https?:/.test(url)) return null;
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/**
 * Firefox drops `activeTab` at every navigation, so the click that starts a wait for a code asks for that one site.
 * Must be called in the click's own turn. Chromium keeps `activeTab` within the site and is not asked.
 */
export function askForSite(url: string | undefined): void {
  const pattern = sitePattern(url);
  if (!import.meta.env.FIREFOX || pattern === null) return;
  // Declined is fine: the code then waits in the popup where the page cannot be reached.
  browser.permissions.request({ origins: [pattern] }).catch(() => false);
}
