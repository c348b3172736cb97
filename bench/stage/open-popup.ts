import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import type { Chromium, Installed } from './chromium.ts';

/** What a user can act on once it is there: the search, or a rental. */
export const USABLE = '[data-testid=search], [data-testid=rental-card]';

/** Milliseconds from the click to the first paint of content, once the popup was seen to hold what is wanted. */
export async function openPopup(
  { browser, page }: Chromium,
  { own, origin }: Installed,
  wanted: string,
): Promise<number> {
  const isPopup = (one: { url(): string }) => one.url().startsWith(`${origin}/popup.html`);
  await page.bringToFront();
  const clickedAt = Date.now();
  await own.triggerAction(page);
  const popup = await (await browser.waitForTarget(isPopup, { timeout: 10_000 })).asPage();
  await popup.waitForSelector(wanted);
  const paintedAt = await waitUntil('the first paint', () => firstPaint(popup));
  await popup.close();
  await waitUntil('the popup to close', async () => !browser.targets().some(isPopup));
  return paintedAt - clickedAt;
}

function firstPaint(popup: Page): Promise<number | null> {
  return popup.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return paint ? performance.timeOrigin + paint.startTime : null;
  });
}
