import type { Page } from 'puppeteer-core';

/** Bytes of an extension's scripts that the browser parses in a page while `run` runs. */
export async function bytesParsed(origin: string, page: Page, run: () => Promise<void>): Promise<number> {
  // What the browser has parsed for the page before it tells as well.
  await page.goto('about:blank');
  const session = await page.createCDPSession();
  const own = new Set<number>();
  let bytes = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) own.add(context.id);
  });
  session.on('Debugger.scriptParsed', ({ url, length = 0, executionContextId }) => {
    if (url.startsWith(`${origin}/`) || own.has(executionContextId)) bytes += length;
  });
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  await run();
  await session.detach();
  return bytes;
}
