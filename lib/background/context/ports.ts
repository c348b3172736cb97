import type { ApiClient } from '../../api/types.ts';
import type { FrameRef } from '../../domain/fill/fill.ts';
import type { Badge } from '../../domain/notifications/badge.ts';
import type { Language } from '../../domain/settings.ts';
import type { Text } from '../../i18n/text.ts';
import type { PageOrder } from '../../messaging/page-protocol.ts';
import type { KeptValue } from '../../storage/disk.ts';
import type { ContextMenu } from './shown-menu.ts';

/** Everything that waits or reaches outside. The real ports are in `lib/platform`, the fakes in `lib/testing`. */
export interface Ports {
  api: ApiClient;
  /** Milliseconds on this machine's clock. */
  now(): number;
  newKey(): string;
  /** From 0 to 1. */
  random(): number;
  /** Milliseconds since some fixed moment of this worker's life. Changing the machine's clock does not affect it. */
  elapsed(): number;
  /** False only if the browser knows that there is no network. */
  isOnline(): boolean;
  timers: { set(run: () => void, delayMs: number): number; clear(timer: number): void };
  /** Fires about every 30 seconds while a code or a purchase is expected. */
  alarm: Alarm;
  /** Fires every five minutes while there are stock alerts. */
  stockAlarm: Alarm;
  /** A call to the browser process, which resets the worker's idle timer. */
  stayAwake(): Promise<void>;
  state: KeptValue;
  secret: Secret;
  tabs: Tabs;
  /** `title` says the badge in words. */
  showBadge(badge: Badge, title: string): Promise<void>;
  notifications: Notifications;
  /** Resolves false if the browser refuses, as some do without a click. */
  openPopup(): Promise<boolean>;
  /** The same view in a tab, for when the popup cannot be opened. */
  openPanelTab(): Promise<void>;
  sites: Sites;
  showMenu(menu: ContextMenu): Promise<void>;
  /** The texts of a language; null follows the browser. */
  text(language: Language | null): Promise<Text>;
  /** Clears what the browser keeps for the extension: alarms, registered scripts, granted permissions. */
  forgetGrants(): Promise<void>;
}

export interface NotificationText {
  title: string;
  message: string;
  /** Some browsers show no buttons. A click on the notification does what the first button does. */
  buttons: readonly string[];
}

/** Does nothing unless the user has granted the permission. */
export interface Notifications {
  show(notification: NotificationText & { id: string; silent: boolean }): Promise<void>;
  clear(id: string): Promise<void>;
  clearAll(): Promise<void>;
}

/** Survives the worker. Starting it twice is harmless. */
export interface Alarm {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Sites the extension may access, and the button in their forms. Patterns are match patterns. */
export interface Sites {
  granted(patterns: readonly string[]): Promise<readonly string[]>;
  /** Runs the button's first script on these sites only, in open tabs too. */
  showButton(on: readonly string[], except: readonly string[]): Promise<void>;
  /** Open pages hold what an earlier version left: that goes, and on these sites the button's first script comes. */
  renew(on: readonly string[]): Promise<void>;
  /** Brings the rest of the button into one frame. Does nothing where the frame is gone. */
  bringButton(tabId: number, frame: FrameRef): Promise<void>;
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
  /** The page script was not in this document before. */
  isNew: boolean;
  /** The origin of the referring document; empty if the browser does not say. */
  cameFrom: string;
}

export interface Tabs {
  /** Injects the page script, once per document. Null if the page is off limits, `gone` if there is no such tab. */
  inject(tabId: number): Promise<InjectedPage | null | 'gone'>;
  /** False also for a tab that is gone. */
  isPrivate(tabId: number): Promise<boolean>;
  /** Tabs of different containers do not share cookies. Null where the browser has none, and for a tab that is gone. */
  container(tabId: number): Promise<string | null>;
  isInFront(tabId: number): Promise<boolean>;
  bringToFront(tabId: number): Promise<boolean>;
  /** Null if the page went away before it answered. */
  order(tabId: number, order: PageOrder): Promise<unknown>;
  /** Shows the note with Undo beside what was filled in last. Does nothing where the page is gone. */
  offerUndo(tabId: number): Promise<void>;
  /** Calls back whenever a tab has loaded a document. Null stops that. */
  onLoaded(listen: ((tabId: number) => void) | null): void;
}
