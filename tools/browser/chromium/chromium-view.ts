import type { KeyInput, Page } from 'puppeteer-core';
import { createView } from '../common/create-view.ts';
import type { PageView, PopupView, View } from '../common/driver.ts';
import { waitUntil } from '../common/wait-until.ts';

/** A hand takes the pointer along a way. */
const STEPS = 4;

function viewOf(page: Page): View {
  return createView({
    run: (expression) => page.evaluate(expression),
    pointAt: (x, y) => page.mouse.move(x, y, { steps: STEPS }),
    async clickAt(x, y, button = 'left') {
      try {
        await page.mouse.move(x, y, { steps: STEPS });
        await page.mouse.click(x, y, { button });
      } catch (error) {
        // A click may close its own view before the button is reported to be up.
        if (!page.isClosed()) throw error;
      }
    },
    capture: () => page.screenshot({ type: 'png', captureBeyondViewport: false }),
    async close() {
      if (!page.isClosed()) await page.close();
    },
  });
}

/** All are sent before the first has arrived: how fast they come is not for this machine's load to say. */
export async function pressKeys({ keyboard }: Page, ...keys: string[]): Promise<void> {
  await Promise.all(
    keys.flatMap((together) => {
      const names = together.split('+') as KeyInput[];
      return [
        ...names.map((name) => keyboard.down(name)),
        ...names.toReversed().map((name) => keyboard.up(name)),
      ];
    }),
  );
}

export function createChromiumPage(page: Page): PageView {
  return {
    ...viewOf(page),
    url: async () => page.url(),
    async goto(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    async reload() {
      await page.reload({ waitUntil: 'load' });
    },
    bringToFront: () => page.bringToFront(),
  };
}

export function createChromiumPopup(page: Page): PopupView {
  return {
    ...viewOf(page),
    press: (keys) => pressKeys(page, keys),
    async close() {
      // A popup may close itself between the question and the order.
      await page.close().catch(() => {});
      await waitUntil('the popup to close', async () => page.isClosed());
    },
    isClosed: async () => page.isClosed(),
    async waitForClosed(timeoutMs) {
      await waitUntil('the popup to close', async () => page.isClosed(), timeoutMs);
    },
  };
}
