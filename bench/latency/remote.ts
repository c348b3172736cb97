import type { BrowserDriver, PageView } from '../../tools/browser/common/driver.ts';
import { sendCommand } from '../stage/send-command.ts';

/** Commands to the background from the popup's page in a tab, closed right after: a view that is open is asked for more. */
export interface Remote {
  connect(key: string): Promise<unknown>;
  /** Rents for a service, and has the number filled into the tab with that address. */
  rent(service: string, pageUrl: string): Promise<void>;
}

export function createRemote(browser: BrowserDriver): Remote {
  async function inView<T>(run: (view: PageView) => Promise<T>): Promise<T> {
    const view = await browser.openExtensionPage('popup.html');
    try {
      return await run(view);
    } finally {
      await view.close();
    }
  }

  return {
    connect: (key) => inView((view) => sendCommand(view, 'account.connect', { key })),
    rent: (service, pageUrl) =>
      inView(async (view) => {
        const tabId = await view.evaluate(async (url: string) => {
          const { tabs } = globalThis.browser ?? globalThis.chrome;
          return (await tabs.query({})).find((tab) => tab.url === url)?.id ?? null;
        }, pageUrl);
        if (tabId === null) throw new Error(`No tab shows ${pageUrl}`);
        const site = { tabId, origin: new URL(pageUrl).origin };
        await sendCommand(view, 'rental.rent', { service, shownPriceMinor: 100_000, site });
      }),
  };
}
