import type { ApiClient } from '../../api/types.ts';
import type { Badge } from '../../domain/notifications/badge.ts';
import type { Language } from '../../domain/settings.ts';
import type { Text } from '../../i18n/text.ts';
import type { PageAnswer, PageOrder } from '../../messaging/page-protocol.ts';
import type { KeptValue } from '../../storage/repository.ts';
import type { ContextMenu } from './shown-menu.ts';

/** All that waits or reaches outside. The real ones are in `lib/platform`, fakes in `lib/testing`. */
export interface Ports {
  api: ApiClient;
  /** Milliseconds, this machine's clock. */
  now(): number;
  newKey(): string;
  /** From 0 to 1. */
  random(): number;
  /** False only where the browser knows that there is no network. */
  /** Milliseconds since some moment in the worker's life: no change of this machine's clock shows in it. */
  elapsed(): number;
  isOnline(): boolean;
  timers: { set(run: () => void, delayMs: number): number; clear(timer: number): void };
  /** Rings about every 30 s, while a code or a purchase is awaited. */
  alarm: Alarm;
  /** Rings every five minutes, while numbers of a sold-out service are awaited. */
  stockAlarm: Alarm;
  /** One call through the browser's own process: it resets the worker's idle timer. */
  stayAwake(): Promise<void>;
  state: KeptValue;
  secret: Secret;
  tabs: Tabs;
  /** `title`: the badge in words. */
  showBadge(badge: Badge, title: string): Promise<void>;
  notifications: Notifications;
  /** Resolves false where the browser would not open it; some refuse when nobody clicked. */
  openPopup(): Promise<boolean>;
  /** The same view in a tab, where the browser would not open the popup. */
  openPanelTab(): Promise<void>;
  sites: Sites;
  /** Replaces the whole context menu. */
  showMenu(menu: ContextMenu): Promise<void>;
  /** The words of a language; null follows the browser. */
  text(language: Language | null): Promise<Text>;
  /** Takes back what the browser keeps for the extension: alarms, scripts registered for sites, granted permissions. */
  forgetGrants(): Promise<void>;
}

export interface NotificationText {
  title: string;
  message: string;
  /** Only some browsers show them; a click on the rest does what the first would. */
  buttons: readonly string[];
}

/** Notifications. Where the user has not allowed any, nothing happens. */
export interface Notifications {
  show(notification: NotificationText & { id: string; silent: boolean }): Promise<void>;
  clear(id: string): Promise<void>;
  clearAll(): Promise<void>;
}

/** Rings until it is stopped, also after the worker was. Starting it twice changes nothing. */
export interface Alarm {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Sites that were opened to the extension, and the button in their forms. Patterns are match patterns. */
export interface Sites {
  /** Those of the patterns that the browser has granted. */
  granted(patterns: readonly string[]): Promise<readonly string[]>;
  /** Runs the button's script on these sites from now on, in tabs that are open too, and nowhere else. */
  showButton(on: readonly string[], except: readonly string[]): Promise<void>;
  /** Gives access back to the browser. */
  giveBack(patterns: readonly string[]): Promise<void>;
}

export interface Secret {
  read(): Promise<string | null>;
  /** `session`: until the browser closes. */
  keep(key: string, how: 'always' | 'session'): Promise<void>;
  forget(): Promise<void>;
}

export interface InjectedPage {
  origin: string;
  /** The document had no script of ours before. */
  isNew: boolean;
  /** The origin of the document that led to it, as the browser says; empty where it does not. */
  cameFrom: string;
}

export interface Tabs {
  /** Puts the page script in, once per document. Null where the page may not be touched, `gone` without a tab. */
  inject(tabId: number): Promise<InjectedPage | null | 'gone'>;
  /** The tab is in a private window. False for a tab that is gone. */
  isPrivate(tabId: number): Promise<boolean>;
  /** Whether it is what the user looks at. */
  isInFront(tabId: number): Promise<boolean>;
  /** Resolves false where the tab is gone. */
  bringToFront(tabId: number): Promise<boolean>;
  /** Null when the page went away before it answered. */
  order(tabId: number, order: PageOrder): Promise<PageAnswer | null>;
  /** Calls back when a tab has loaded another document, while anyone awaits a code; null stops it. */
  onLoaded(listen: ((tabId: number) => void) | null): void;
}
