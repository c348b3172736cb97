/** What to act on. A name is an accessible name: `aria-label`, label, visible text or placeholder. */
export type Target = { testId: string } | { css: string } | { name: string; role?: string };

/** A document of the extension that runs nothing of its own: its source is shown as text. */
export const QUIET_PAGE = 'first-paint.js';

/** A document that is shown: a tab, or the popup. */
export interface View {
  /** The text a person could read in it. */
  text(): Promise<string>;
  waitForText(text: string | RegExp, timeoutMs?: number): Promise<void>;
  /** Waits until the target exists, is enabled and is not covered, then clicks with trusted input. */
  click(target: Target): Promise<void>;
  /** Moves the pointer to a point of the viewport. */
  pointAt(x: number, y: number): Promise<void>;
  /** A trusted click at a point of the viewport, whatever lies there. */
  clickAt(x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  /** Replaces what the field holds, with trusted input events. */
  type(target: Target, text: string): Promise<void>;
  /** The value of the first match, looked for in open shadow roots and same-origin frames too. */
  value(css: string): Promise<string>;
  /** Runs in the document. A function must stand alone; arguments and result travel as JSON. */
  evaluate<Args extends unknown[], Result>(
    source: string | ((...args: Args) => Result | Promise<Result>),
    ...args: Args
  ): Promise<Result>;
  /** Writes a PNG of what is visible. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface PageView extends View {
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
}

export interface PopupView extends View {
  /** Presses keys in it, such as `Tab` or `Shift+Tab`. */
  press(keys: string): Promise<void>;
  isClosed(): Promise<boolean>;
  waitForClosed(timeoutMs?: number): Promise<void>;
}

export interface AlarmInfo {
  name: string;
  /** Milliseconds since the epoch. */
  scheduledTime: number;
  periodInMinutes?: number;
}

export interface PermissionInfo {
  origins: string[];
  permissions: string[];
}

export type ShortcutCommand = 'open' | 'fill-number' | 'fill-code';

/** What the manifest calls them. */
export const COMMAND_NAMES: Record<ShortcutCommand, string> = {
  open: '_execute_action',
  'fill-number': 'fill-number',
  'fill-code': 'fill-code',
};

export interface BrowserDriver {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Opens a foreground tab and resolves when the page has loaded. */
  open(url: string): Promise<PageView>;
  /** Every tab of the browser, in the order of the tab strip. */
  pages(): Promise<PageView[]>;
  /** Presses the toolbar button on that tab: the real popup, and `activeTab` with it. */
  openPopup(on: PageView): Promise<PopupView>;
  /** The popup that is open now, whoever opened it. */
  popup(): Promise<PopupView | null>;
  /** The side panel or sidebar that is open and has loaded. */
  panel(): Promise<View | null>;
  openExtensionPage(path: string): Promise<PageView>;
  /** A right click on the element, then a click on the extension's item of that name. */
  contextMenu(on: PageView, selector: string, itemLabel: string): Promise<void>;
  /** Presses keys in that tab, such as `Tab` or `Shift+Tab`; several without a pause. */
  press(on: PageView, ...keys: string[]): Promise<void>;
  /** Lets the extension send messages to its background, then ask for access to sites in a click, and accepts. */
  allowSites(patterns: readonly string[], messages: readonly object[]): Promise<void>;
  /** Says yes where the browser asks, after a click in that view, whether the extension may have the permission. */
  acceptPrompt(after: View, permission: string): Promise<void>;
  /** Waits for a notification, and clicks it. */
  clickNotification(): Promise<void>;
  /** Presses the keys of the command in that tab. */
  shortcut(on: PageView, command: ShortcutCommand): Promise<void>;
  /** Ends the worker or event page, and resolves when it is gone. */
  stopBackground(): Promise<void>;
  /** Installs what lies in the extension's folder now over the version that runs, as an update does. */
  update(): Promise<void>;
  backgroundAlive(): Promise<boolean>;
  /** Runs in the background, which is started for it when it sleeps. */
  evaluateBackground: View['evaluate'];
  /** What the extension's content policy has kept its open documents and its background from, in the browser's words. */
  policyViolations(): Promise<string[]>;
  /** Does not wake the background. */
  alarms(): Promise<AlarmInfo[]>;
  /** Does not wake the background. */
  permissions(): Promise<PermissionInfo>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  browser: 'chromium' | 'firefox';
  /** The unpacked extension. */
  extensionDir: string;
  /** Shows windows, on a virtual display of its own unless `desktop` is set. Chromium's context menu and shortcuts need it. */
  headed?: boolean;
  /** With `headed`: the display of whoever runs this, to watch. */
  desktop?: boolean;
  /** Leaves open the page that an install opens. */
  keepWelcome?: boolean;
  windowSize?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Pixels of the screen for each of a page. Chromium only. */
  scale?: number;
  /**
   * What happens to a permission the extension asks for. Firefox only: Chromium always asks.
   * `accept` (the default) grants without a prompt; `deny` and `ask` show it, and `deny` dismisses it.
   */
  permissionPrompts?: 'accept' | 'deny' | 'ask';
}
