import type { PageAnswer, PageOrder } from '../../lib/messaging/page-protocol.ts';

export interface Ordered {
  outcome: PageAnswer['outcome'];
  ms: number;
}

/** Injects the page script into the tab with that address, and gives it an order. Runs in the background. */
export async function orderPage(url: string, files: string[], order: PageOrder): Promise<Ordered> {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const tab = (await tabs.query({})).find((one) => one.url === url);
  if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
  await scripting.executeScript({ target: { tabId: tab.id }, files });
  const startedAt = performance.now();
  const { outcome } = (await tabs.sendMessage(tab.id, order)) as PageAnswer;
  return { outcome, ms: performance.now() - startedAt };
}
