import { type BrowserDriver, type PageView, QUIET_PAGE } from './driver.ts';

/**
 * Asks for access in an extension page, from a real click: browsers take the question from nowhere else. The messages go
 * to the background first, one after the other. `answer` speaks for the user where the browser asks.
 */
export async function askForSites(
  browser: Pick<BrowserDriver, 'openExtensionPage'>,
  { patterns, messages }: { patterns: readonly string[]; messages: readonly object[] },
  answer: (page: PageView) => Promise<void>,
): Promise<void> {
  const page = await browser.openExtensionPage(QUIET_PAGE);
  await page.evaluate(
    async (origins: readonly string[], sent: readonly object[]) => {
      const { permissions, runtime } = globalThis.browser ?? globalThis.chrome;
      for (const message of sent) await runtime.sendMessage(message);
      const ask = document.createElement('button');
      ask.textContent = 'Ask for sites';
      ask.style.cssText = 'position: fixed; inset: 0; z-index: 9';
      ask.addEventListener('click', () => {
        permissions.request({ origins: [...origins] }).then((granted: boolean) => {
          ask.textContent = granted ? 'Granted' : 'Denied';
        });
      });
      document.body.append(ask);
    },
    patterns,
    messages,
  );
  await page.click({ name: 'Ask for sites' });
  await answer(page);
  await page.waitForText('Granted');
  await page.close();
}
