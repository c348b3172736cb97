import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect, inject, type RunnerTask } from 'vitest';
import { sitePattern } from '../lib/domain/fill/field-button.ts';
import type { Command, CommandInput, Request } from '../lib/messaging/protocol.ts';
import type { SitePage } from '../sandbox/pages/catalog.ts';
import { catalog } from '../sandbox/rules/catalog.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/server.ts';
import { type BrowserDriver, type PageView, QUIET_PAGE } from '../tools/browser/common/driver.ts';
import { waitUntil } from '../tools/browser/common/wait-until.ts';
import { launchBrowser } from '../tools/browser/launch.ts';
import { type FieldButtonPage, fieldButtonPage } from '../tools/page/field-button-page.ts';
import { type PopupPage, popupPage } from '../tools/page/popup-page.ts';
import { type SignUpPage, signUpPage } from '../tools/page/sign-up-page.ts';
import { readStoredState } from './pages/stored-functions.ts';
import { ownWorkerSlot } from './worker-slot.ts';

/** The brand of the sandbox's sites that is a service too. */
export const BRAND = 'Acme';
/** Codes come soon enough for a test, and late enough for it to act before. */
const SMS_DELAY_MS = 1_000;

interface Fixtures {
  sandboxOptions: SandboxOptions;
  /** Starts the API and its sites on the port that the extension was built for. */
  sandbox: Sandbox;
  browser: BrowserDriver;
  /** A tab of its own, in a browser without a key, a rental or a grant. */
  tab: PageView;
  /** Someone with the sandbox's key set. */
  user: User;
}

export interface User {
  open(page: SitePage): Promise<SignUpPage>;
  popup(on: PageView): Promise<PopupPage>;
  /** Rents for the brand's service through the popup, which stays open. */
  rent(site: SignUpPage, brand?: string): Promise<PopupPage>;
  /** Rents, waits until the number is in the page, closes the popup, and returns the number. */
  rentAndFill(site: SignUpPage, brand?: string): Promise<string>;
  /** Rents, and has `interrupt` come before the answer does: the number is found again, in its form, and was bought once. */
  rentsOnceDespite(interrupt: () => Promise<void>): Promise<void>;
  /** Rents without this browser, which takes it over. */
  rentElsewhere(brand: string): Promise<void>;
  /** Opens a page of a site where the field button was switched on, with numbers rented for these services. */
  openWithButton(
    page: SitePage,
    services?: readonly string[],
  ): Promise<{ site: SignUpPage; button: FieldButtonPage }>;
  /** Waits until the site has let the user in. */
  welcomed(): Promise<void>;
}

function testIn(scope: 'worker' | 'file') {
  return base.extend<Fixtures>({
    sandboxOptions: {},
    sandbox: async ({ sandboxOptions }, use) => {
      const { port } = ownWorkerSlot();
      const sandbox = await startSandbox({ port, smsDelayMs: SMS_DELAY_MS, ...sandboxOptions });
      await use(sandbox);
      await sandbox.close();
    },
    browser: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's dependencies from the pattern
      ({}, use) => useBrowser(use),
      { scope },
    ],
    tab: ({ sandbox, browser, task }, use) => useTab({ sandbox, browser, task, key: null }, use),
    user: ({ sandbox, browser, task }, use) =>
      useTab({ sandbox, browser, task, key: sandbox.key }, (tab) => use(createUser(sandbox, browser, tab))),
  });
}

export const test = testIn('worker');
/** For what may not meet what earlier files left behind: permissions once granted, or a panel beside the page. */
export const testInNewBrowser = testIn('file');

async function useBrowser(use: (browser: BrowserDriver) => Promise<void>): Promise<void> {
  const name = inject('browser');
  // Chromium's context menu and shortcuts need a window.
  const headed = name === 'chromium';
  const browser = await launchBrowser({ browser: name, extensionDir: ownWorkerSlot().extensionDir, headed });
  await use(browser);
  await browser.close();
}

interface TabParts {
  sandbox: Sandbox;
  browser: BrowserDriver;
  task: Readonly<RunnerTask>;
  key: string | null;
}

async function useTab(
  { sandbox, browser, task, key }: TabParts,
  use: (tab: PageView) => Promise<void>,
): Promise<void> {
  const tab = await browser.open(sandbox.siteUrl(BRAND, 'index'));
  await startAfresh(browser, key);
  await tab.bringToFront();
  await use(tab);
  if (task.result?.state === 'fail') await keepScreens(browser, task.name);
  await (await browser.popup())?.close();
  for (const page of (await browser.pages()).slice(1)) await page.close();
}

function createUser(sandbox: Sandbox, browser: BrowserDriver, tab: PageView): User {
  const popup = async (on: PageView) => popupPage(await browser.openPopup(on));
  const rent = async (site: SignUpPage, brand = BRAND) => {
    const opened = await popup(site.page);
    await opened.rent(brand);
    await opened.view.waitForText('Cancel');
    return opened;
  };
  return {
    popup,
    rent,
    async open(page) {
      await tab.goto(sandbox.siteUrl(BRAND, page));
      return signUpPage(tab);
    },
    async rentAndFill(site, brand) {
      const before = sandbox.state.rentals.length;
      const opened = await rent(site, brand);
      const { phone } = await waitUntil('the rental', async () => sandbox.state.rentals[before]);
      await site.holds(phone);
      await opened.view.close();
      return phone;
    },
    async rentsOnceDespite(interrupt) {
      await tab.goto(sandbox.siteUrl(BRAND, 'plain'));
      sandbox.control.failNext({ match: 'POST /rentals', failure: 'hang-after' });
      await (await popup(tab)).rent(BRAND);
      await waitUntil('the purchase', async () => sandbox.state.rentals.length === 1);
      await interrupt();
      await (await popup(tab)).view.waitForText('Cancel', 20_000);
      expect(sandbox.state.rentals).toHaveLength(1);
      await signUpPage(tab).holds(sandbox.state.rentals[0]?.phone ?? '');
    },
    async rentElsewhere(brand) {
      const answer = await fetch(`${sandbox.apiUrl}/rentals`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${sandbox.key}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ service_id: brand }),
      });
      if (!answer.ok) throw new Error(`No rental: ${answer.status}`);
    },
    async openWithButton(page, services = []) {
      const url = sandbox.siteUrl(BRAND, page);
      const { origin } = new URL(url);
      const rentals = services.map((service) => ({
        service,
        shownPriceMinor: catalog.find(({ name }) => name === service)?.priceMinor ?? 0,
        site: null,
      }));
      await browser.allowSites(
        [sitePattern(origin)],
        [...rentals.map((input) => message('rental.rent', input)), message('button.allow', { origin })],
      );
      await waitUntil(
        'the numbers',
        async () =>
          numbersIn(await browser.evaluateBackground(readStoredState)) === sandbox.state.rentals.length,
      );
      await tab.goto(url);
      await tab.bringToFront();
      return { site: signUpPage(tab), button: fieldButtonPage(browser, tab) };
    },
    async welcomed() {
      await waitUntil('a sign-up with number and code', async () => sandbox.state.signups.length > 0);
    },
  };
}

/** One browser serves many specs: what a test leaves behind is taken away, and a key set where one is given. */
async function startAfresh(browser: BrowserDriver, key: string | null): Promise<void> {
  const view = await browser.openExtensionPage(QUIET_PAGE);
  const replies = await view.evaluate(async (keyToSet: string | null) => {
    const { permissions, runtime } = globalThis.browser ?? globalThis.chrome;
    const send = (command: string, input: object) =>
      runtime.sendMessage({ ohmyotp: 'command', command, input }) as Promise<{ ok: boolean } | undefined>;
    const required = runtime.getManifest().host_permissions ?? [];
    const optional = runtime.getManifest().optional_permissions ?? [];
    const { origins = [], permissions: names = [] } = await permissions.getAll();
    const granted = {
      origins: origins.filter((origin) => !required.includes(origin)),
      permissions: names.filter((name) => optional.includes(name)),
    };
    if (granted.origins.length + granted.permissions.length > 0) await permissions.remove(granted);
    const cleared = await send('account.disconnect', {});
    return [cleared, keyToSet === null ? cleared : await send('account.connect', { key: keyToSet })];
  }, key);
  await view.close();
  if (!replies.every((reply) => reply?.ok)) throw new Error(`No fresh start: ${JSON.stringify(replies)}`);
}

function numbersIn(state: unknown): number {
  const { rentals } = (state as { snapshot: { rentals: { phone?: string }[] } }).snapshot;
  return rentals.filter(({ phone }) => phone).length;
}

function message<C extends Command>(command: C, input: CommandInput<C>): Request<C> {
  return { ohmyotp: 'command', command, input };
}

/** Waits for an SMS at the newest rental, and returns its code. */
export function latestCode(sandbox: Sandbox): Promise<string> {
  return waitUntil('the SMS', async () => sandbox.state.rentals.at(-1)?.messages.at(-1)?.code, 15_000);
}

/** What was on screen when a test failed. */
async function keepScreens(browser: BrowserDriver, name: string): Promise<void> {
  const folder = path.join('.output', 'failed', `${browser.name} ${name}`.replace(/[^\w -]/g, ''));
  mkdirSync(folder, { recursive: true });
  // The popup first: it closes as soon as another tab is in front. A tab that is not is never painted, and the browser
  // would wait for it.
  await (await browser.popup())?.screenshot(path.join(folder, 'popup.png')).catch(() => undefined);
  for (const [index, page] of (await browser.pages()).entries()) {
    await page
      .bringToFront()
      .then(() => page.screenshot(path.join(folder, `${index}.png`)))
      .catch(() => undefined);
  }
}
