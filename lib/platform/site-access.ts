import { browser } from 'wxt/browser';
import { hostPermission } from '../api/base-url.ts';

/**
 * Firefox drops `activeTab` at every navigation, so the click that starts waiting for a code asks for access to that site.
 * Must be called in the click's own turn; in that of a shortcut Firefox rejects it. Chromium keeps `activeTab` within the
 * site.
 */
export function askForSite(url: string | undefined): void {
  if (!import.meta.env.FIREFOX || !url || !/^https?:/.test(url)) return;
  // If declined, the code waits in the popup. The answer says nothing: it is `false` too where the user just went on.
  browser.permissions.request({ origins: [hostPermission(url)] }).catch(() => false);
}
