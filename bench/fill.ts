// `npm run bench:fill -- [--browser firefox]`: how long a page sees ten digits being typed, in a tab that is in sight and
// in one that is not, and how long the page script takes to be sure of it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/server.ts';
import type { PageView } from '../tools/browser/common/driver.ts';
import { freePort } from '../tools/browser/common/free-port.ts';
import { waitUntil } from '../tools/browser/common/wait-until.ts';
import { launchBrowser } from '../tools/browser/launch.ts';
import { buildExtension } from '../tools/build/build-extension.ts';
import { popupPage } from '../tools/page/popup-page.ts';
import { median } from './median.ts';

const ROUNDS = 9;
const NUMBER = '2015550123';
const PAGE = `<!doctype html><title>Acme</title><form><label>Phone number <input type="tel" name="phone"></label></form>
<script>
  const field = document.querySelector('input');
  const look = ({ type }) => {
    const now = performance.now();
    if (type === 'keydown' && field.value === '') window.firstKeyAt = now;
    if (field.value.replace(/\\D/g, '').length === 10) window.typedMs ??= now - window.firstKeyAt;
  };
  for (const type of ['focus', 'keydown', 'input']) field.addEventListener(type, look);
</script>`;

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const port = await freePort();
const apiUrl = `http://127.0.0.1:${port}/api/v1`;
const extensionDir = await buildExtension({ browser, apiUrl, name: path.join('bench-fill', browser) });
const sandbox = await startSandbox({ port, numbers: [NUMBER], lifetimeMs: 3_600_000 });
const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const driver = await launchBrowser({ browser, extensionDir });

try {
  const tab = await driver.open(url);
  const popup = popupPage(await driver.openPopup(tab));
  await popup.connect(sandbox.key);
  await popup.rent('Acme');
  await popup.view.waitForText('Cancel');
  await popup.view.close();
  print('in sight', await rounds(tab));
  const other = await driver.open('about:blank');
  await other.bringToFront();
  const isHidden = await tab.evaluate(() => document.visibilityState === 'hidden');
  if (isHidden) print('hidden', await rounds(tab));
  else console.log(`${browser}, hidden: the browser shows every tab`);
} finally {
  await driver.close();
  await sandbox.close();
  server.close();
}

interface Round {
  typedMs: number;
  answeredMs: number;
}

/** Fills through the background, as the popup does, without opening anything over the tab. */
async function rounds(tab: PageView): Promise<Round[]> {
  const taken: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await tab.evaluate(() => {
      Object.assign(window, { typedMs: undefined, firstKeyAt: undefined });
      document.querySelector('form')?.reset();
      document.querySelector('input')?.blur();
    });
    const answeredMs = await driver.evaluateBackground(fillThere, url);
    const typedMs = await waitUntil('the number', () =>
      tab.evaluate(() => (window as unknown as { typedMs?: number }).typedMs),
    );
    taken.push({ typedMs, answeredMs });
  }
  return taken;
}

/** Runs in the background. */
async function fillThere(url: string): Promise<number> {
  const { tabs, scripting } = globalThis.browser ?? globalThis.chrome;
  const { origin } = new URL(url);
  const all = await tabs.query({});
  const tab = all.find((one) => one.url?.startsWith(origin)) ?? all.find((one) => one.title === 'Acme');
  if (tab?.id === undefined) throw new Error('No tab of the page');
  await scripting.executeScript({ target: { tabId: tab.id }, files: ['/fill.js'] });
  const order = {
    ohmyotp: 'page',
    order: 'fill_number',
    origin,
    site: new URL(origin).hostname,
    phone: '+12015550123',
    at: 'best_field',
    memory: null,
    about: { key: 'rental', asked: true },
  };
  const startedAt = performance.now();
  const answer = (await tabs.sendMessage(tab.id, order)) as { outcome: string };
  if (answer.outcome !== 'filled') throw new Error(`The page answered ${answer.outcome}`);
  return performance.now() - startedAt;
}

function print(where: string, taken: readonly Round[]): void {
  const typed = median(taken.map(({ typedMs }) => typedMs)).toFixed(1);
  const answered = median(taken.map(({ answeredMs }) => answeredMs)).toFixed(0);
  console.log(
    `${browser}, ${where}: ten digits in ${typed} ms, sure after ${answered} ms (median of ${taken.length})`,
  );
}
