import { browser } from 'wxt/browser';

/** Firefox for Android has none of these: no context menu, no shortcuts, no windows. */
export const desktop: Partial<Pick<typeof browser, 'commands' | 'contextMenus' | 'windows'>> = browser;
