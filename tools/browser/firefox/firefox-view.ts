import { createView } from '../common/create-view.ts';
import type { PageView, PopupView } from '../common/driver.ts';
import { waitUntil } from '../common/wait-until.ts';
import type { BrowserElement } from './browser-element.ts';

const LOAD = `
  const [, url] = args;
  await new Promise((resolve, reject) => {
    const { STATE_STOP, STATE_IS_NETWORK } = Ci.nsIWebProgressListener;
    const listener = {
      onStateChange(progress, request, flags, status) {
        if (!progress.isTopLevel || !(flags & STATE_STOP) || !(flags & STATE_IS_NETWORK)) return;
        // The load that this one replaces stops too.
        if (status === Cr.NS_BINDING_ABORTED) return;
        if (request?.originalURI?.spec === 'about:blank' && url !== 'about:blank') return;
        gBrowser.removeTabsProgressListener(tabListener);
        if (Components.isSuccessCode(status)) resolve();
        else reject(new Error('Could not load ' + (url ?? 'the page') + ': ' + status.toString(16)));
      },
    };
    const tabListener = {
      onStateChange: (shown, ...rest) => { if (shown === browser) listener.onStateChange(...rest); },
    };
    gBrowser.addTabsProgressListener(tabListener);
    if (url === null) browser.reload();
    else browser.fixupAndLoadURIString(url, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
  });`;

export function createFirefoxPage(element: BrowserElement): PageView {
  return {
    ...createView({
      run: element.run,
      pointAt: element.pointAt,
      clickAt: element.clickAt,
      capture: element.capture,
      close: () =>
        element.chrome('gBrowser.removeTab(gBrowser.getTabForBrowser(browser), { animate: false });'),
    }),
    url: () => element.chrome('return browser.currentURI.spec;'),
    goto: (url) => element.chrome(LOAD, url),
    reload: () => element.chrome(LOAD, null),
    bringToFront: () => bringToFront(element),
  };
}

export async function bringToFront(element: BrowserElement): Promise<void> {
  await element.chrome(`
    window.focus();
    gBrowser.selectedTab = gBrowser.getTabForBrowser(browser);
    browser.focus();`);
  // A notification window that opens late takes the focus, and Firefox opens a popup only in the focused window.
  await waitUntil('the window to be in front', () =>
    element.chrome<boolean>(`
      if (Services.focus.activeWindow !== window) window.focus();
      return Services.focus.activeWindow === window;`),
  );
  await waitUntil('the tab to be in front', async () => {
    return (await element.run('document.visibilityState')) === 'visible';
  });
}

export function createFirefoxPopup(
  element: BrowserElement,
  pressKeys: (keys: string) => Promise<void>,
): PopupView {
  const waitForClosed = async (timeoutMs?: number) => {
    await waitUntil('the popup to close', async () => !(await element.exists()), timeoutMs);
  };
  return {
    ...createView({
      run: element.run,
      pointAt: element.pointAt,
      clickAt: element.clickAt,
      capture: element.capture,
      async close() {
        if (await element.exists()) await element.chrome(`browser.closest('panel').hidePopup();`);
        await waitForClosed();
      },
    }),
    async press(keys) {
      await element.chrome('browser.focus();');
      await pressKeys(keys);
    },
    isClosed: async () => !(await element.exists()),
    waitForClosed,
  };
}
