import type { BrowserDriver, PageView } from '../../e2e/drivers/driver.ts';

/** Commands to the background from a page of the extension that is not a view: a view that is open is asked for more. */
export interface Remote {
  connect(key: string): Promise<void>;
  /** Rents for a service, and has the number filled into the tab with that address. */
  rent(service: string, pageUrl: string): Promise<void>;
  close(): Promise<void>;
}

type Send = (command: string, input: object) => Promise<unknown>;

export async function openRemote(browser: BrowserDriver): Promise<Remote> {
  const page: PageView = await browser.openExtensionPage('icon/16.png');
  const send: Send = (command, input) =>
    page.evaluate(
      async (name: string, given: object) => {
        const { runtime } = globalThis.browser ?? globalThis.chrome;
        const reply: { ok: boolean; value?: unknown; error?: { code: string } } | undefined =
          await runtime.sendMessage({ ohmyotp: 'command', command: name, input: given });
        if (!reply?.ok) throw new Error(`${name}: ${reply?.error?.code}`);
        return reply.value ?? null;
      },
      command,
      input,
    );
  return {
    connect: async (key) => void (await send('account.connect', { key })),
    async rent(service, pageUrl) {
      const tabId = await page.evaluate(async (url: string) => {
        const { tabs } = globalThis.browser ?? globalThis.chrome;
        return (await tabs.query({})).find((tab) => tab.url === url)?.id ?? null;
      }, pageUrl);
      if (tabId === null) throw new Error(`No tab shows ${pageUrl}`);
      const site = { tabId, origin: new URL(pageUrl).origin };
      await send('rental.rent', { service, shownPriceMinor: 100_000, site });
    },
    close: page.close,
  };
}
