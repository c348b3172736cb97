// `npm run bench:popup`: from the click on the toolbar to a popup with its content, beside an empty extension's popup.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { startSandbox } from '../sandbox/server.ts';
import { findBrowser } from '../tools/browser/common/find-browser.mjs';
import { freePort } from '../tools/browser/common/free-port.ts';
import { waitUntil } from '../tools/browser/common/wait-until.ts';
import { buildExtension } from '../tools/build/build-extension.ts';
import { median } from './median.ts';

const ROUNDS = 15;
const WARM_UP = 3;
/** What a user can act on once it is there: the search, or a rental. */
const USABLE = '[data-testid=search], [data-testid=rental-card]';

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error('No Chromium found; CHROME_PATH may name one');
const port = await freePort();
const ours = await buildExtension({
  browser: 'chromium',
  apiUrl: `http://127.0.0.1:${port}/api/v1`,
  name: 'bench-popup',
});
const sandbox = await startSandbox({ port });
const empty = await writeEmptyExtension();
const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  enableExtensions: [ours, empty],
  args: ['--no-sandbox'],
});

try {
  const page = await browser.newPage();
  await page.goto(sandbox.siteUrl('Acme', 'plain'));
  const extensions = await waitUntil('both extensions', async () => {
    const loaded = [...(await browser.extensions()).values()];
    return loaded.length === 2 && loaded;
  });
  const [product, plain] = ['OhmyOTP', 'Empty'].map((name) => extensions.find((one) => one.name === name));
  if (!product || !plain) throw new Error('An extension is missing');
  await connect(browser, product, sandbox.key);

  const times = { empty: [] as number[], warm: [] as number[], cold: [] as number[] };
  // Taken in turns, so that a busy moment of the machine falls on all alike.
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const emptyMs = await open(browser, page, plain, 'p');
    const warmMs = await open(browser, page, product, USABLE);
    await stopWorker(browser, product);
    const coldMs = await open(browser, page, product, USABLE);
    if (round < WARM_UP) continue;
    times.empty.push(emptyMs);
    times.warm.push(warmMs);
    times.cold.push(coldMs);
  }
  const base = median(times.empty);
  for (const [name, ms] of Object.entries(times)) {
    console.log(
      `${name.padEnd(6)} ${median(ms).toFixed(0).padStart(5)} ms  ${(median(ms) / base).toFixed(2)} ×`,
    );
  }
} finally {
  await browser.close();
  await sandbox.close();
  await rm(empty, { recursive: true, force: true });
}

/** Milliseconds from the click to the first paint of content, once the popup was seen to hold what is wanted. */
async function open(browser: Browser, page: Page, extension: Extension, wanted: string): Promise<number> {
  await page.bringToFront();
  const url = `chrome-extension://${extension.id}/popup.html`;
  const clickedAt = Date.now();
  await extension.triggerAction(page);
  const target = await browser.waitForTarget((one) => one.url().startsWith(url), { timeout: 10_000 });
  const popup = await target.asPage();
  await popup.waitForSelector(wanted);
  const paintedAt = await waitUntil('the first paint', () =>
    popup.evaluate(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return paint ? performance.timeOrigin + paint.startTime : null;
    }),
  );
  await popup.close();
  await waitUntil(
    'the popup to close',
    async () => !browser.targets().some((one) => one.url().startsWith(url)),
  );
  return paintedAt - clickedAt;
}

async function stopWorker(browser: Browser, extension: Extension): Promise<void> {
  const session = await browser.target().createCDPSession();
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extension.id));
  };
  const worker = await running();
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
  await waitUntil('the worker to stop', async () => !(await running()));
  await session.detach();
}

async function connect(browser: Browser, extension: Extension, key: string): Promise<void> {
  const view = await browser.newPage();
  await view.goto(`chrome-extension://${extension.id}/popup.html`);
  await view.evaluate(
    async (input) => {
      await chrome.runtime.sendMessage({ ohmyotp: 'command', command: 'account.connect', input });
      await chrome.runtime.sendMessage({ ohmyotp: 'command', command: 'catalog.refresh', input: {} });
    },
    { key },
  );
  await view.close();
}

async function writeEmptyExtension(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ohmyotp-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    path.join(folder, 'popup.html'),
    '<!doctype html><meta charset="utf-8"><body style="width:380px;height:500px"><p>Empty</p></body>',
  );
  return folder;
}
