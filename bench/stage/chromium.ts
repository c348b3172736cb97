import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { chromiumArguments } from '../../tools/browser/chromium/chromium-arguments.ts';
import {
  createServiceWorkerControl,
  type ServiceWorkerControl,
} from '../../tools/browser/chromium/service-worker.ts';
import { closeWelcome } from '../../tools/browser/common/close-welcome.ts';
import { findBrowser } from '../../tools/browser/common/find-browser.mjs';
import { waitUntil } from '../../tools/browser/common/wait-until.ts';
import { sendCommand } from './send-command.ts';

/** A Chromium with some extensions, closer to the browser than the drivers of the tests are. */
export interface Chromium extends AsyncDisposable {
  browser: Browser;
  /** The tab in front. */
  page: Page;
  /** In the order of their folders. */
  extensions: Installed[];
}

export interface Installed {
  name: string;
  origin: string;
  own: Extension;
  worker: ServiceWorkerControl;
  /** A document of it that has no script, open until it is closed. */
  quietPage(): Promise<Page>;
  /** Has our background carry out a command. */
  send(command: string, input: object): Promise<unknown>;
}

const OURS = 'OhmyOTP';

export async function startChromium(
  folders: readonly string[],
  switches: readonly string[] = [],
): Promise<Chromium> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium found; CHROME_PATH may name one');
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: [...folders],
    defaultViewport: null,
    args: [...chromiumArguments({ browser: 'chromium', extensionDir: '' }, 0), ...switches],
  });
  const loaded = await waitUntil('the extensions', async () => {
    const all = [...(await browser.extensions()).values()];
    return all.length === folders.length && all;
  });
  if (loaded.some(({ name }) => name === OURS)) await closeWelcome(() => browser.pages());
  const session = await browser.target().createCDPSession();

  function installed(own: Extension): Installed {
    const origin = `chrome-extension://${own.id}`;
    const quietPage = async () => {
      const page = await browser.newPage();
      await page.goto(`${origin}/manifest.json`);
      return page;
    };
    return {
      name: own.name,
      origin,
      own,
      worker: createServiceWorkerControl(browser, session, origin),
      quietPage,
      async send(command, input) {
        const page = await quietPage();
        try {
          return await sendCommand(page, command, input);
        } finally {
          await page.close();
        }
      },
    };
  }

  return {
    browser,
    page: await browser.newPage(),
    extensions: folders.map((folder) => {
      const own = loaded.find((one) => one.path === folder);
      if (!own) throw new Error(`The extension of ${folder} is missing`);
      return installed(own);
    }),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
