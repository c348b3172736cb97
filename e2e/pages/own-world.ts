import type { Command, CommandInput, Reply } from '../../lib/messaging/protocol.ts';
import type { BrowserDriver } from '../../tools/browser/common/driver.ts';

/** The extension's own script in the page of the tab in front, as if the page had taken it over. */
export function ownWorld(browser: BrowserDriver) {
  return {
    /** Null where nobody answers it. */
    send: <C extends Command>(command: C, input: CommandInput<C>) =>
      browser.evaluateBackground(
        sendFromPage,
        JSON.stringify({ ohmyotp: 'command', command, input }),
      ) as Promise<Reply<C> | null>,
    /** What it can read of what the extension keeps, as text. */
    read: () => browser.evaluateBackground(readFromPage),
    /** What a port of that name brings it first: a message, as text, or that it is cut. */
    connect: (name: string) => browser.evaluateBackground(connectFromPage, name),
  };
}

/** Runs in the background, and from there in the page. */
async function readFromPage(): Promise<string> {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  const [answer] = await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    func: async () => {
      const { storage } = globalThis.browser ?? globalThis.chrome;
      const areas = (['local', 'session', 'sync'] as const).map((name) =>
        Promise.resolve(storage[name]?.get(null)).catch(String),
      );
      const databases = await indexedDB.databases();
      return JSON.stringify([...(await Promise.all(areas)), databases]);
    },
  });
  return String(answer?.result);
}

/** Runs in the background, and from there in the page. */
async function connectFromPage(name: string): Promise<string> {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  const [answer] = await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    args: [name],
    func: (wanted: string) =>
      new Promise<string>((resolve) => {
        const port = (globalThis.browser ?? globalThis.chrome).runtime.connect({ name: wanted });
        port.onMessage.addListener((message: unknown) => resolve(JSON.stringify(message)));
        port.onDisconnect.addListener(() => resolve('cut'));
      }),
  });
  return String(answer?.result);
}

/** Runs in the background, and from there in the page. As text: Chromium drops what is null from what it hands on. */
async function sendFromPage(message: string): Promise<unknown> {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  const [answer] = await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    args: [message],
    func: async (sent: string) => {
      const { runtime } = globalThis.browser ?? globalThis.chrome;
      // Nobody to answer is undefined in one browser, and an error in the other.
      return ((await runtime.sendMessage(JSON.parse(sent)).catch(() => null)) as unknown) ?? null;
    },
  });
  return answer?.result ?? null;
}
