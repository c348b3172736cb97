import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { LaunchOptions } from '../common/driver.ts';
import { findBrowser } from '../common/find-browser.mjs';
import { freePort } from '../common/free-port.ts';
import { createVirtualDisplay } from '../common/virtual-display.ts';
import { waitUntil } from '../common/wait-until.ts';
import { chromiumArguments } from './chromium-arguments.ts';
import { createChromiumDriver } from './chromium-driver.ts';
import { createNativeInput } from './native-input.ts';

/** The tab a fresh profile starts with. */
async function firstPage(browser: Browser): Promise<Page> {
  return waitUntil('the first tab', async () => (await browser.pages())[0]);
}

export async function launchChromium(options: LaunchOptions) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium was found; set CHROME_PATH');
  const extensionDir = path.resolve(options.extensionDir);
  const { width, height } = options.windowSize ?? { width: 1280, height: 900 };
  const virtual = options.headed && !options.desktop && process.platform === 'linux';
  const display = virtual ? await createVirtualDisplay({ width, height }) : undefined;
  const profileDir = await mkdtemp(path.join(tmpdir(), 'chromium-profile-'));
  const uiDevToolsPort = await freePort();

  async function cleanUp(): Promise<void> {
    await display?.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }

  try {
    const browser = await puppeteer.launch({
      executablePath,
      headless: !options.headed,
      pipe: true,
      enableExtensions: [extensionDir],
      userDataDir: profileDir,
      defaultViewport: null,
      args: chromiumArguments(options, uiDevToolsPort),
      env: { ...process.env, ...(display ? { DISPLAY: display.name } : {}) },
    });
    const extension = await waitUntil('the extension to be loaded', async () => {
      const [loaded] = (await browser.extensions()).values();
      return loaded;
    });
    await firstPage(browser);
    const nativeInput =
      display && createNativeInput(display, { uiDevToolsPort, profileDir, extensionId: extension.id });
    return await createChromiumDriver({
      browser,
      extension,
      nativeInput,
      install: () => browser.installExtension(extensionDir),
      async close() {
        await browser.close();
        await cleanUp();
      },
    });
  } catch (error) {
    await cleanUp();
    throw error;
  }
}
