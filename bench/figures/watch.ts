// What a page pays while a code is awaited in it and it changes all the time, beside an observer that reads it again at
// each change.
import path from 'node:path';
import { FILLING } from '../../lib/platform/page-files.ts';
import { bundleForPage } from '../../tools/build/bundle-for-page.ts';
import { type Chromium, type Installed, startChromium } from '../stage/chromium.ts';
import { contentScript } from '../stage/extensions.ts';
import { orderPage } from '../stage/order-page.ts';
import { type Pages, servePages } from '../stage/serve.ts';
import { changingShopPage } from '../stage/shop.ts';
import { spentBy, traced } from '../stage/trace.ts';
import type { Figure } from './figure.ts';

const ROUNDS = 7;
const WARM_UP = 1;
const IN_PAGE = path.resolve(import.meta.dirname, '../in-page/read-again.ts');

export const watch: Figure = {
  name: 'watch',
  browsers: ['chromium'],
  async measure(bench) {
    const code = `${await bundleForPage(IN_PAGE, 'bench')}; bench.readAtEachChange();`;
    const folders = [
      await bench.extensionWithAccess(),
      await contentScript('simple', code, 'http://bench.localhost/simple'),
    ];
    const html = changingShopPage();
    await using pages = await servePages({ '/watched': html, '/simple': html });
    await using chromium = await startChromium(folders);
    const [ours, simple] = chromium.extensions as [Installed, Installed];
    await chromium.page.bringToFront();
    const samples = { ours: [] as number[], simple: [] as number[] };
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const simpleMs = await whileChanging(chromium, simple, pages, '/simple');
      const oursMs = await whileChanging(chromium, ours, pages, '/watched', () =>
        startWatch(ours, pages.origin),
      );
      if (round < 0) continue;
      samples.ours.push(oursMs);
      samples.simple.push(simpleMs);
    }
    return [
      {
        name: 'watch for a code field: main thread',
        unit: 'ms',
        ours: samples.ours,
        baseline: { name: 'at each change', samples: samples.simple },
      },
    ];
  },
};

/** Milliseconds of the main thread while the page makes its changes. */
async function whileChanging(
  { page }: Chromium,
  extension: Installed,
  pages: Pages,
  where: string,
  prepare = async () => {},
): Promise<number> {
  await page.goto(`${pages.origin}${where}`);
  await prepare();
  const events = await traced(page, async () => {
    const changed = pages.asked('/changed');
    await page.evaluate('change()');
    await changed;
  });
  return spentBy(extension, events).cpuMs;
}

async function startWatch({ send, worker }: Installed, origin: string): Promise<void> {
  // Any command starts the worker.
  await send('state.get', {});
  await worker.evaluate(orderPage, `${origin}/watched`, [...FILLING], {
    ohmyotp: 'page',
    order: 'watch_code_field',
    origin,
    forMs: 600_000,
    memory: null,
  });
}
