import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test as base, inject } from 'vitest';
import type { SitePage } from '../sandbox/pages/catalog.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import type { BrowserDriver, PageView } from './drivers/driver.ts';
import { launchBrowser } from './drivers/launch.ts';
import { waitUntil } from './drivers/wait-until.ts';
import { type PopupPage, popupPage } from './pages/popup-page.ts';
import { type SignUpPage, signUpPage } from './pages/sign-up-page.ts';

/** The brand of the sandbox's sites that is a service too. */
export const BRAND = 'Acme';
/** Codes come soon enough for a test, and late enough for it to act before. */
const SMS_DELAY_MS = 1_000;

interface Fixtures {
  /** Starts the API and its sites on the port that the extension was built for. */
  sandbox: Sandbox;
  browser: BrowserDriver;
  /** The browser with the sandbox's key set, through the popup. */
  user: User;
}

export interface User {
  open(page: SitePage): Promise<SignUpPage>;
  popup(on: PageView): Promise<PopupPage>;
  /** Rents for the brand's service through the popup, which stays open. */
  rent(site: SignUpPage): Promise<PopupPage>;
  /** Rents, waits until the number is in the page, and closes the popup. */
  rentAndFill(site: SignUpPage): Promise<string>;
  /** Waits until the site has let the user in. */
  welcomed(): Promise<void>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's dependencies from the pattern
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox({ port: inject('port'), smsDelayMs: SMS_DELAY_MS });
    await use(sandbox);
    await sandbox.close();
  },
  browser: async ({ sandbox: _, task }, use) => {
    const browser = await launchBrowser({
      browser: inject('browser'),
      extensionDir: inject('extensionDir'),
      headed: true,
    });
    await use(browser);
    if (task.result?.state === 'fail') await keepScreens(browser, task.name);
    await browser.close();
  },
  user: async ({ sandbox, browser }, use) => {
    const popup = async (on: PageView) => popupPage(await browser.openPopup(on));
    const rent = async (site: SignUpPage) => {
      const opened = await popup(site.page);
      await opened.rent(BRAND);
      await opened.view.waitForText('Cancel');
      return opened;
    };
    const tab = await browser.open(sandbox.siteUrl(BRAND, 'index'));
    const first = await popup(tab);
    await first.connect(sandbox.key);
    await first.view.close();
    await use({
      popup,
      rent,
      async open(page) {
        await tab.goto(sandbox.siteUrl(BRAND, page));
        return signUpPage(tab);
      },
      async rentAndFill(site) {
        const opened = await rent(site);
        const phone = sandbox.state.rentals.at(-1)?.phone ?? '';
        await site.holds(phone);
        await opened.view.close();
        return phone;
      },
      async welcomed() {
        await waitUntil('a sign-up with number and code', async () => sandbox.state.signups.length > 0);
      },
    });
  },
});

/** Waits for an SMS at the newest rental, and returns its code. */
export function latestCode(sandbox: Sandbox): Promise<string> {
  return waitUntil('the SMS', async () => sandbox.state.rentals.at(-1)?.messages.at(-1)?.code, 15_000);
}

/** What was on screen when a test failed. */
async function keepScreens(browser: BrowserDriver, name: string): Promise<void> {
  const folder = path.join('.output', 'failed', `${browser.name} ${name}`.replace(/[^\w -]/g, ''));
  mkdirSync(folder, { recursive: true });
  const views = [...(await browser.pages()), await browser.popup()];
  for (const [index, view] of views.entries()) {
    await view?.screenshot(path.join(folder, `${index}.png`)).catch(() => undefined);
  }
}
