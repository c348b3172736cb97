import { askForSites } from '../common/ask-for-sites.ts';
import { createView, toExpression } from '../common/create-view.ts';
import { type BrowserDriver, COMMAND_NAMES, type PageView, type View } from '../common/driver.ts';
import { expectKeys, haveKeysCome, locate } from '../common/page-functions.ts';
import { waitUntil } from '../common/wait-until.ts';
import { type BrowserElement, createBrowserElement } from './browser-element.ts';
import { chooseFromMenu } from './context-menu.ts';
import { createFirefoxExtension } from './firefox-extension.ts';
import type { ExtensionIdentity } from './firefox-preferences.ts';
import { bringToFront, createFirefoxPage, createFirefoxPopup } from './firefox-view.ts';
import { keyValues } from './key-values.ts';
import type { Marionette } from './marionette.ts';

interface FirefoxParts {
  marionette: Marionette;
  identity: ExtensionIdentity;
  install(): Promise<void>;
  close(): Promise<void>;
}

/** It comes with the code, which is asked for every few seconds. */
const NOTICE_MS = 30_000;

const CLICK_NOTIFICATION = `
  const notice = Services.wm.getMostRecentWindow('alert:alert');
  if (notice?.document.readyState !== 'complete') return false;
  const box = notice.document.getElementById('alertTitleLabel').getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    notice.synthesizeMouseEvent(
      type, box.x + box.width / 2, box.y + box.height / 2,
      { button: 0, clickCount: 1, buttons: type === 'mousedown' ? 1 : 0 },
      { isDOMEventSynthesized: false },
    );
  }
  return true;`;

export function createFirefoxDriver({ marionette, identity, install, close }: FirefoxParts): BrowserDriver {
  const extension = createFirefoxExtension(marionette, identity.id);
  const origin = `moz-extension://${identity.uuid}`;
  const elementOf = new WeakMap<PageView, BrowserElement>();

  function wrap(browserId: number): PageView {
    const element = createBrowserElement(marionette, browserId);
    const view = createFirefoxPage(element);
    elementOf.set(view, element);
    return view;
  }
  function elementBehind(view: PageView): BrowserElement {
    const element = elementOf.get(view);
    if (!element) throw new Error('The page belongs to another browser');
    return element;
  }
  async function open(url: string): Promise<PageView> {
    const browserId = await marionette.chrome<number>(`
      gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');
      return gBrowser.selectedBrowser.browserId;`);
    const view = wrap(browserId);
    await view.goto(url);
    await view.bringToFront();
    return view;
  }
  /** What is in no tab, and closed by nobody here. */
  function viewIn(browserId: number): View {
    const { run, capture, pointAt, clickAt } = createBrowserElement(marionette, browserId);
    return createView({ run, capture, pointAt, clickAt, close: async () => {} });
  }
  async function popup() {
    const browserId = await extension.findPopup();
    if (browserId === null) return null;
    const element = createBrowserElement(marionette, browserId);
    return createFirefoxPopup(element, (keys) => pressAndArrive(element, keys));
  }

  const openExtensionPage = (path: string) => open(`${origin}/${path.replace(/^\//, '')}`);
  async function pressIn(page: PageView, ...keys: string[]): Promise<void> {
    const element = elementBehind(page);
    await bringToFront(element);
    await pressAndArrive(element, ...keys);
  }
  /** A question to the document may overtake the keys, and find half of what they do done. */
  async function pressAndArrive(element: BrowserElement, ...keys: string[]): Promise<void> {
    await element.run(toExpression(expectKeys, []));
    await pressKeys(...keys);
    const question = toExpression(haveKeysCome, [keys.flatMap(keyValues).length]);
    // A document that they took away never answers.
    const arrived = async () => (await element.run(question).catch(() => true)) === true;
    await waitUntil('the keys to arrive', arrived, 1_000).catch(() => {});
  }
  /** What has the focus gets them. */
  async function pressKeys(...keys: string[]): Promise<void> {
    const actions = keys
      .map(keyValues)
      .flatMap((values) => [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    await marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
    await marionette.send('WebDriver:ReleaseActions');
  }

  return {
    name: 'firefox',
    extensionOrigin: origin,
    open,
    async pages() {
      const ids = await marionette.chrome<number[]>(
        'return gBrowser.browsers.map(({ browserId }) => browserId);',
      );
      return ids.map(wrap);
    },
    async openPopup(on) {
      await (await popup())?.close();
      await bringToFront(elementBehind(on));
      await extension.pressToolbarButton();
      return waitUntil('the popup to open', async () => {
        const opened = await popup();
        return opened && (await opened.evaluate('document.readyState')) === 'complete' && opened;
      });
    },
    popup,
    async panel() {
      const browserId = await extension.findSidebar();
      return browserId === null ? null : viewIn(browserId);
    },
    openExtensionPage,
    policyViolations: extension.policyViolations,
    async contextMenu(on, selector, itemLabel) {
      const element = elementBehind(on);
      await bringToFront(element);
      const point = await on.evaluate(locate, { css: selector });
      if ('obstacle' in point) throw new Error(`Cannot right-click ${selector}: ${point.obstacle}`);
      await chooseFromMenu(element, point, itemLabel);
    },
    press: pressIn,
    // The preference says yes without asking.
    allowSites: (patterns, messages) =>
      askForSites({ openExtensionPage }, { patterns, messages }, async () => {}),
    // The preference says yes without asking.
    acceptPrompt: async () => {},
    async clickNotification() {
      await waitUntil('a notification', () => marionette.chrome<boolean>(CLICK_NOTIFICATION), NOTICE_MS);
    },
    async shortcut(on, command) {
      // The browser keeps them from the page.
      await bringToFront(elementBehind(on));
      const keys = await extension.keysOf(COMMAND_NAMES[command]);
      await extension.takesShortcut(() => pressKeys(keys));
    },
    stopBackground: extension.stopBackground,
    update: install,
    backgroundAlive: extension.backgroundAlive,
    async evaluateBackground(source, ...args) {
      return viewIn(await extension.wakeBackground()).evaluate(source, ...args);
    },
    alarms: extension.alarms,
    permissions: extension.permissions,
    close,
  };
}
