import type { AlarmInfo, PermissionInfo } from '../common/driver.ts';
import { waitUntil } from '../common/wait-until.ts';
import type { Marionette } from './marionette.ts';

/** What Firefox itself knows of the extension. Nothing here wakes the background, save `wakeBackground`. */
export interface FirefoxExtension {
  stopBackground(): Promise<void>;
  backgroundAlive(): Promise<boolean>;
  /** Resolves with the `browserId` of the background page. */
  wakeBackground(): Promise<number>;
  alarms(): Promise<AlarmInfo[]>;
  permissions(): Promise<PermissionInfo>;
  /** The `browserId` of the popup that is open and has loaded. */
  findPopup(): Promise<number | null>;
  /** The `browserId` of the sidebar that is open and has loaded. */
  findSidebar(): Promise<number | null>;
  /** What the console says that a content policy of its own kept it from. */
  policyViolations(): Promise<string[]>;
  pressToolbarButton(): Promise<void>;
  /** The keys of a command, as `commands.getAll` gives them. */
  keysOf(command: string): Promise<string>;
  /** Resolves once the browser has recognized what `press` presses as a shortcut of its own. */
  takesShortcut(press: () => Promise<void>): Promise<void>;
}

const EXTENSION = 'const { extension } = WebExtensionPolicy.getByID(args[0]);';

// While a popup is opening, a click or a shortcut closes it instead. One that the pointer on its button had loaded ahead
// is not opening yet.
const IS_POPUP_SETTLED = `
  const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
  const popup = ViewPopup.for(extension, window);
  if (!popup || popup.panel === popup.tempPanel) return true;
  return popup.shown && popup.panel?.state === 'open';`;

const EXPECT_SHORTCUT = `
  window.driverShortcutTaken = false;
  const take = ({ target }) => {
    if (target.localName !== 'key') return;
    window.removeEventListener('command', take, true);
    window.driverShortcutTaken = true;
  };
  window.addEventListener('command', take, true);`;

const BUTTON = `
  const { makeWidgetId } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs').ExtensionCommon;
  const id = makeWidgetId(args[0]) + '-browser-action';
  // A new extension's button lies hidden in a menu until somebody pins it.
  if (CustomizableUI.getPlacementOfWidget(id)?.area !== CustomizableUI.AREA_NAVBAR) {
    CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
  }
  const node = document.getElementById(id);
  const button = node.querySelector('.unified-extensions-item-action-button') ?? node;
  const box = await window.promiseDocumentFlushed(() => button.getBoundingClientRect());
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    window.synthesizeMouseEvent(
      type, box.x + box.width / 2, box.y + box.height / 2,
      { button: 0, clickCount: 1, buttons: type === 'mousedown' ? 1 : 0 },
      { isDOMEventSynthesized: false, isAsyncEnabled: true },
    );
  }`;

export function createFirefoxExtension(marionette: Marionette, id: string): FirefoxExtension {
  const ask = <T>(body: string) => marionette.chrome<T>(`${EXTENSION} ${body}`, id);
  const popupSettled = () =>
    waitUntil('the popup to finish opening or closing', () => ask<boolean>(IS_POPUP_SETTLED));
  const backgroundAlive = () => ask<boolean>(`return extension.backgroundState !== 'stopped';`);

  return {
    backgroundAlive,
    async stopBackground() {
      await ask(`
        let stopped = extension.backgroundState === 'stopped';
        extension.once('shutdown-background-script', () => { stopped = true; });
        // An event that comes while it is being stopped keeps it running.
        while (!stopped) {
          await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
          await new Promise((resolve) => Services.tm.dispatchToMainThread(resolve));
        }`);
    },
    async wakeBackground() {
      await ask('await extension.wakeupBackground?.();');
      return waitUntil('the background page to run', () =>
        ask<number | null>(`
          const view = [...extension.views].find(({ viewType }) => viewType === 'background');
          return extension.backgroundState === 'running' ? view?.xulBrowser.browserId : null;`),
      );
    },
    alarms: () =>
      ask(`
        const { apiManager } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent;
        const { alarms } = await apiManager.asyncGetAPI('alarms', extension);
        return [...alarms.values()].map(({ name, scheduledTime, periodInMinutes }) =>
          ({ name, scheduledTime, ...(periodInMinutes ? { periodInMinutes } : {}) }));`),
    permissions: () =>
      ask(`
        const { origins, permissions } = extension.activePermissions;
        return { origins: [...origins], permissions: [...permissions] };`),
    findPopup: () =>
      ask(`
        const popup = [...extension.views].find((view) => view.viewType === 'popup' && view.active !== false);
        const browser = popup?.xulBrowser;
        if (!browser?.isConnected || browser.closest('panel')?.state !== 'open') return null;
        return browser.browserId;`),
    findSidebar: () =>
      ask(`
        const sidebar = [...extension.views].find((view) => view.viewType === 'sidebar' && view.active !== false);
        return sidebar?.xulBrowser?.isConnected ? sidebar.xulBrowser.browserId : null;`),
    policyViolations: () =>
      ask(`
        const isOurs = ({ sourceName, innerWindowID }) =>
          [sourceName, WindowGlobalParent.getByInnerWindowId(innerWindowID)?.documentURI.spec]
            .some((url) => url?.startsWith(extension.baseURL));
        return Services.console.getMessageArray()
          .filter((message) => message instanceof Ci.nsIScriptError && message.category.startsWith('CSP') && isOurs(message))
          .map(({ errorMessage }) => errorMessage);`),
    async pressToolbarButton() {
      await popupSettled();
      await ask(BUTTON);
    },
    async keysOf(command) {
      const shortcut = await ask<string>(
        `
        const commands = await extension.shortcuts.allCommands();
        return commands.find(({ name }) => name === args[1])?.shortcut ?? '';`.replace(
          'args[1]',
          JSON.stringify(command),
        ),
      );
      if (!shortcut) throw new Error(`Firefox gave the command ${command} no keys`);
      return shortcut;
    },
    async takesShortcut(press) {
      await popupSettled();
      await ask(EXPECT_SHORTCUT);
      await press();
      await waitUntil('the browser to recognize the shortcut', () =>
        ask<boolean>('return window.driverShortcutTaken;'),
      );
    },
  };
}
