import { browser } from 'wxt/browser';
import { hostPermission } from '../api/base-url.ts';

/**
 * Firefox drops `activeTab` at every navigation, so the click that starts a wait for a code asks for that one site.
 * Must be called in the click's own turn. Chromium keeps `activeTab` within the site and is not asked.
 */
export function askForSite(url: string | undefined): void {
  if (!import.meta.env.FIREFOX || !url || !/^https?:/.test(url)) return;
  // Declined is fine: the code then waits in the popup where the page cannot be reached.
  browser.permissions.request({ origins: [hostPermission(url)] }).catch(() => false);
}
