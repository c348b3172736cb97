import type { Browser, CDPSession, Extension, Page } from 'puppeteer-core';
import { askForSites } from '../common/ask-for-sites.ts';
import { type BrowserDriver, COMMAND_NAMES, type PageView, type View } from '../common/driver.ts';
import { locate } from '../common/page-functions.ts';
import { waitUntil } from '../common/wait-until.ts';
import { createChromiumPage, createChromiumPopup, pressKeys } from './chromium-view.ts';
import type { NativeInput } from './native-input.ts';
import { complaints } from './policy-complaints.ts';
import { createServiceWorkerControl } from './service-worker.ts';

interface ChromiumParts {
  browser: Browser;
  extension: Extension;
  /** Absent when headless. */
  nativeInput: NativeInput | undefined;
  /** What lies in the extension's folder now. */
  install(): Promise<unknown>;
  close(): Promise<void>;
}

export async function createChromiumDriver(parts: ChromiumParts): Promise<BrowserDriver> {
  const { browser, extension } = parts;
  const origin = `chrome-extension://${extension.id}`;
  const session: CDPSession = await browser.target().createCDPSession();
  const worker = createServiceWorkerControl(browser, session, origin);
  const pageOf = new WeakMap<PageView, Page>();

  function wrap(page: Page): PageView {
    const view = { ...createChromiumPage(page), bringToFront: () => bringToFront(page) };
    pageOf.set(view, page);
    return view;
  }
  async function bringToFront(page: Page): Promise<void> {
    await page.bringToFront();
    await parts.nativeInput?.focus();
    await waitUntil('the tab to be in front', () =>
      page.evaluate(
        (headed) => document.visibilityState === 'visible' && (!headed || document.hasFocus()),
        !!parts.nativeInput,
      ),
    );
  }
  function pageBehind(view: PageView): Page {
    const page = pageOf.get(view);
    if (!page) throw new Error('The page belongs to another browser');
    return page;
  }
  function input(): NativeInput {
    if (parts.nativeInput) return parts.nativeInput;
    throw new Error('Chromium takes menu clicks and shortcuts only with `headed` on a virtual display');
  }

  /** The extension's document for which that is true in it. */
  async function findDocument(is: () => boolean): Promise<Page | null> {
    for (const target of browser.targets()) {
      if (target.type() !== 'page' || !target.url().startsWith(`${origin}/`)) continue;
      const page = await target.asPage().catch(() => null);
      const found = await page?.evaluate(is).catch(() => false);
      if (page && found) return page;
    }
    return null;
  }
  const findPopup = () => findDocument(() => chrome.extension.getViews({ type: 'popup' }).includes(window));
  /** Neither popup nor tab. */
  const findPanel = () =>
    findDocument(
      () =>
        document.readyState === 'complete' &&
        chrome.extension.getViews().includes(window) &&
        !(['popup', 'tab'] as const).some((type) => chrome.extension.getViews({ type }).includes(window)),
    );
  async function isLoaded(page: Page): Promise<boolean> {
    return page.evaluate(() => document.readyState === 'complete');
  }

  /**
   * Runs in an extension document that has no script of its own, so nothing is sent to the worker and it stays asleep.
   * The manifest is such a document.
   */
  async function inQuietPage<T>(ask: (page: Page) => Promise<T>): Promise<T> {
    const url = `${origin}/manifest.json`;
    await session.send('Target.createTarget', { url, background: true });
    const page = await (await browser.waitForTarget((target) => target.url() === url)).asPage();
    try {
      // A tab begins as about:blank, which is complete too but has none of the extension's interfaces.
      await waitUntil(
        'the extension document',
        async () =>
          page.url() === url &&
          (await isLoaded(page)) &&
          (await page.evaluate(() => 'runtime' in chrome && 'alarms' in chrome)),
      );
      return await ask(page);
    } finally {
      await page.close();
    }
  }

  const evaluateBackground: View['evaluate'] = async (source, ...args) => {
    if (!(await worker.isAlive())) {
      // Any message starts the worker; that nobody may answer this one is no matter.
      await inQuietPage((page) => page.evaluate(() => void chrome.runtime.sendMessage({}).catch(() => {})));
    }
    return worker.evaluate(source, ...args);
  };

  async function open(url: string): Promise<PageView> {
    const view = wrap(await browser.newPage());
    await view.goto(url);
    return view;
  }

  const openExtensionPage = (path: string) => open(`${origin}/${path.replace(/^\//, '')}`);

  /** Chromium grants again without a prompt what it has granted before. */
  async function acceptPrompt(after: View, wanted: chrome.permissions.Permissions): Promise<void> {
    const native = input();
    const isGranted = () =>
      after
        .evaluate((asked: chrome.permissions.Permissions) => chrome.permissions.contains(asked), wanted)
        .catch(() => false);
    // The prompt takes the keyboard from a page, and takes a popup away.
    const isAsked = () => after.evaluate(() => !document.hasFocus()).catch(() => true);
    await waitUntil('the prompt', async () => (await isGranted()) || (await isAsked()));
    if (!(await isGranted())) await native.acceptPrompt();
  }

  return {
    name: 'chromium',
    extensionOrigin: origin,
    open,
    async pages() {
      const popup = await findPopup();
      return (await browser.pages()).filter((page) => page !== popup).map(wrap);
    },
    async openPopup(on) {
      const stale = await findPopup();
      if (stale) await createChromiumPopup(stale).close();
      const page = pageBehind(on);
      await bringToFront(page);
      await extension.triggerAction(page);
      const popup = await waitUntil('the popup to open', async () => {
        const found = await findPopup();
        return found && (await isLoaded(found)) && found;
      });
      return createChromiumPopup(popup);
    },
    async popup() {
      const found = await findPopup();
      return found && createChromiumPopup(found);
    },
    async panel() {
      const found = await findPanel();
      return found && createChromiumPage(found);
    },
    openExtensionPage,
    async policyViolations() {
      const own = browser.targets().filter((target) => target.url().startsWith(`${origin}/`));
      return (await Promise.all(own.map(complaints))).flat();
    },
    async contextMenu(on, selector, itemLabel) {
      const page = pageBehind(on);
      const native = input();
      await bringToFront(page);
      const point = await on.evaluate(locate, { css: selector });
      if ('obstacle' in point) throw new Error(`Cannot right-click ${selector}: ${point.obstacle}`);
      const { left, top, editable } = await on.evaluate((css: string) => {
        const element = document.querySelector<HTMLElement>(css);
        return {
          left: window.screenX,
          top: window.screenY + window.outerHeight - window.innerHeight,
          editable: !element || element.matches('input, textarea') || element.isContentEditable,
        };
      }, selector);
      await native.chooseFromMenu(
        { x: left + point.x, y: top + point.y },
        editable ? 'editable' : 'page',
        itemLabel,
      );
    },
    press: (on, ...keys) => pressKeys(pageBehind(on), ...keys),
    allowSites: (patterns, messages) =>
      askForSites({ openExtensionPage }, { patterns, messages }, (page) =>
        acceptPrompt(page, { origins: [...patterns] }),
      ),
    acceptPrompt: (after, permission) =>
      acceptPrompt(after, { permissions: [permission as chrome.runtime.ManifestPermission] }),
    clickNotification: () => input().clickNotification(),
    async shortcut(on, command) {
      const native = input();
      const name = COMMAND_NAMES[command];
      const commands = await inQuietPage((page) => page.evaluate(() => chrome.commands.getAll()));
      const keys = commands.find((candidate) => candidate.name === name)?.shortcut;
      if (!keys) throw new Error(`Chromium gave the command ${name} no keys`);
      await bringToFront(pageBehind(on));
      await native.press(keys);
    },
    stopBackground: () => worker.stop(),
    update: () => worker.replace(parts.install),
    backgroundAlive: () => worker.isAlive(),
    evaluateBackground,
    alarms: () => inQuietPage((page) => page.evaluate(() => chrome.alarms.getAll())),
    permissions: () =>
      inQuietPage(async (page) => {
        const { origins = [], permissions = [] } = await page.evaluate(() => chrome.permissions.getAll());
        return { origins, permissions };
      }),
    close: () => parts.close(),
  };
}
