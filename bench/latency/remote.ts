import type { BrowserDriver, PageView } from '../../tools/browser/common/driver.ts';

/** Commands to the background from the popup's page in a tab, closed right after: a view that is open is asked for more. */
export interface Remote {
  connect(key: string): Promise<void>;
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
    connect: (key) => inView((view) => send(view, 'account.connect', { key })),
    rent: (service, pageUrl) =>
      inView(async (view) => {
        const tabId = await view.evaluate(async (url: string) => {
          const { tabs } = globalThis.browser ?? globalThis.chrome;
          return (await tabs.query({})).find((tab) => tab.url === url)?.id ?? null;
        }, pageUrl);
        if (tabId === null) throw new Error(`No tab shows ${pageUrl}`);
        const site = { tabId, origin: new URL(pageUrl).origin };
        await send(view, 'rental.rent', { service, shownPriceMinor: 100_000, site });
      }),
  };
}

async function send(view: PageView, command: string, input: object): Promise<void> {
  await view.evaluate(
    async (name: string, given: object) => {
      const { runtime } = globalThis.browser ?? globalThis.chrome;
      const reply: { ok: boolean; error?: { code: string } } | undefined = await runtime.sendMessage({
        ohmyotp: 'command',
        command: name,
        input: given,
      });
      if (!reply?.ok) throw new Error(`${name}: ${reply?.error?.code}`);
    },
    command,
    input,
  );
}
