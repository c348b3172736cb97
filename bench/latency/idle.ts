import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/server.ts';
import { launchBrowser } from '../../tools/browser/launch.ts';
import type { BrowserName } from '../stage/bench.ts';
import { createRemote } from './remote.ts';

const LOAD_EVERY_MS = 15_000;

interface Idle {
  wakes: number;
  watchedMs: number;
  alarms: number;
}

/** A browser with a key and no rental, whose user goes from page to page: how often is the background started? */
export async function watchIdle(
  browserName: BrowserName,
  extensionDir: string,
  sandbox: Sandbox,
): Promise<{ finish(leastMs: number): Promise<Idle> }> {
  const browser = await launchBrowser({ browser: browserName, extensionDir });
  const remote = createRemote(browser);
  await remote.connect(sandbox.key);
  const page = await browser.open(sandbox.siteUrl('Acme', 'plain'));
  await browser.stopBackground();
  const startedAt = Date.now();
  let wakes = 0;
  let over = false;
  const watching = watch();

  async function watch(): Promise<void> {
    let alive = false;
    let loadedAt = startedAt;
    while (!over) {
      const now = await browser.backgroundAlive();
      if (now && !alive) wakes += 1;
      alive = now;
      if (Date.now() - loadedAt > LOAD_EVERY_MS) {
        loadedAt = Date.now();
        await page.reload();
      }
      await sleep(250);
    }
  }

  return {
    /** Once it was watched for that long at least. */
    async finish(leastMs) {
      await sleep(Math.max(0, startedAt + leastMs - Date.now()));
      over = true;
      await watching;
      const alarms = (await browser.alarms()).length;
      await browser.close();
      return { wakes, watchedMs: Date.now() - startedAt, alarms };
    },
  };
}
