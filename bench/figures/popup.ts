// From the click on the toolbar to the popup's content, for a user of a large account, beside an empty extension's popup.
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import type { Bench } from '../stage/bench.ts';
import { type Chromium, type Installed, startChromium } from '../stage/chromium.ts';
import { emptyPopup } from '../stage/extensions.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 15;
const WARM_UP = 3;
const LARGE = { services: 1_000, endedRentals: 200 };
/** What a user can act on once it is there: the search, or a rental. */
const USABLE = '[data-testid=search], [data-testid=rental-card]';

export const popup: Figure = {
  name: 'popup',
  browsers: ['chromium'],
  async measure(bench) {
    const { empty, warm, cold } = await popupTimes(bench, { ...LARGE, rounds: ROUNDS });
    const baseline = { name: 'empty popup', samples: empty };
    return [
      { name: 'popup, worker running', unit: 'ms', ours: warm, baseline },
      { name: 'popup, worker stopped', unit: 'ms', ours: cold, baseline },
    ];
  },
};

async function popupTimes(
  bench: Bench,
  { rounds, ...size }: { services: number; endedRentals: number; rounds: number },
) {
  const folders = [await bench.extension(), await emptyPopup()];
  await using sandbox = await bench.sandbox(size);
  await using chromium = await startChromium(folders);
  const [ours, plain] = chromium.extensions as [Installed, Installed];
  await ours.send('account.connect', { key: sandbox.key });
  await ours.send('catalog.refresh', {});
  await chromium.page.goto(sandbox.siteUrl('Acme', 'plain'));
  const times = { empty: [] as number[], warm: [] as number[], cold: [] as number[] };
  // Taken in turns, so that a busy moment of the machine falls on all alike.
  for (let round = -WARM_UP; round < rounds; round++) {
    const emptyMs = await open(chromium, plain, 'p');
    const warmMs = await open(chromium, ours, USABLE);
    await ours.worker.stop();
    const coldMs = await open(chromium, ours, USABLE);
    if (round < 0) continue;
    times.empty.push(emptyMs);
    times.warm.push(warmMs);
    times.cold.push(coldMs);
  }
  return times;
}

/** Milliseconds from the click to the first paint of content, once the popup was seen to hold what is wanted. */
async function open(
  { browser, page }: Chromium,
  { own, origin }: Installed,
  wanted: string,
): Promise<number> {
  await page.bringToFront();
  const clickedAt = Date.now();
  await own.triggerAction(page);
  const target = await browser.waitForTarget((one) => one.url().startsWith(`${origin}/popup.html`), {
    timeout: 10_000,
  });
  const popup = await target.asPage();
  await popup.waitForSelector(wanted);
  const paintedAt = await waitUntil('the first paint', () => firstPaint(popup));
  await popup.close();
  await waitUntil(
    'the popup to close',
    async () => !browser.targets().some((one) => one.url().startsWith(`${origin}/popup.html`)),
  );
  return paintedAt - clickedAt;
}

function firstPaint(popup: Page): Promise<number | null> {
  return popup.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return paint ? performance.timeOrigin + paint.startTime : null;
  });
}
