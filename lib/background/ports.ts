import type { ApiClient } from '../api/types.ts';
import type { Badge } from '../domain/badge.ts';
import type { PageAnswer, PageOrder } from '../messaging/page-protocol.ts';
import type { KeptValue } from '../storage/repository.ts';

/** All that waits or reaches outside. The real ones are in `lib/platform`, fakes in `lib/testing`. */
export interface Ports {
  api: ApiClient;
  /** Milliseconds, this machine's clock. */
  now(): number;
  newKey(): string;
  timers: { set(run: () => void, delayMs: number): number; clear(timer: number): void };
  alarm: {
    /** Rings about every 30 s until it is stopped, also after the worker was. Starting it twice changes nothing. */
    start(): Promise<void>;
    stop(): Promise<void>;
  };
  /** One call through the browser's own process: it resets the worker's idle timer. */
  stayAwake(): Promise<void>;
  state: KeptValue;
  secret: Secret;
  tabs: Tabs;
  showBadge(badge: Badge): Promise<void>;
  /** Tries to open the popup; some browsers refuse when nobody clicked. */
  openPopup(): Promise<void>;
}

export interface Secret {
  read(): Promise<string | null>;
  keep(key: string): Promise<void>;
  forget(): Promise<void>;
}

export interface Tabs {
  /** Puts the page script in, once per document. Null where the page may not be touched, `gone` without a tab. */
  inject(tabId: number): Promise<{ origin: string } | null | 'gone'>;
  /** Null when the page went away before it answered. */
  order(tabId: number, order: PageOrder): Promise<PageAnswer | null>;
  /** Calls back when a tab has loaded another document, while anyone awaits a code; null stops it. */
  onLoaded(listen: ((tabId: number) => void) | null): void;
}
