import type { AppErrorCode } from '../domain/errors.ts';
import type { FieldButtonSettings } from '../domain/fill/field-button.ts';
import type { FieldMemories } from '../domain/fill/field-memory.ts';
import type { FillOutcome, FillState } from '../domain/fill/fill.ts';
import type { Identity } from '../domain/identity.ts';
import type { Delivery } from '../domain/rental/delivery.ts';
import type { Rental } from '../domain/rental/rental.ts';
import type { Replacement } from '../domain/rental/replacement.ts';
import type { Service } from '../domain/services/service.ts';
import type { StockWatch } from '../domain/services/stock-watch.ts';
import type { Settings } from '../domain/settings.ts';

/** Where the user was in the popup, so that it reopens there. Never holds a secret. */
export interface Draft {
  query: string;
  /** The page it was made on. A choice made for one site must not carry over to another. */
  origin: string | null;
  /** The service that was selected. */
  service: string | null;
  category: string | null;
  tab: ViewTab;
  /** `newsOf` the rentals at that time. Anything newer is shown first. */
  seen: string;
  /** Made in a private window, so it never reaches the disk. */
  inPrivate?: boolean;
}

export const VIEW_TABS = ['rent', 'active', 'history'] as const;
export type ViewTab = (typeof VIEW_TABS)[number];

/** A failure that is kept until a view has shown it. */
export interface PendingAlert {
  what: /** `about`: a rental that could not be cancelled, or a service that could not be rented. */
    | { kind: 'error'; code: AppErrorCode; about?: { service: string; rental?: string } }
    | { kind: 'fill'; value: 'number' | 'code'; outcome: FillOutcome }
    | { kind: 'nothing_to_fill'; value: 'number' | 'code' }
    | { kind: 'no_service' }
    | { kind: 'second_number'; service: string }
    | { kind: 'charged_more'; service: string; agreedMinor: number; paidMinor: number }
    /** Live numbers of an account whose key was replaced by another account's. */
    | { kind: 'put_away'; account: string | null };
  /** Milliseconds, this machine's clock. */
  at: number;
}

/** What belongs to one account and no other. */
export type AccountParts = Pick<
  AppState,
  | 'rentals'
  | 'fills'
  | 'alert'
  | 'laterAlerts'
  | 'failing'
  | 'replacing'
  | 'codeRequests'
  | 'resentAt'
  | 'cancelFailures'
  | 'expiryNotified'
>;

interface AccountAway {
  owner: Identity;
  label: string | null;
  parts: AccountParts;
}

/** Everything that is known and kept, and all that a view needs. */
export interface AppState {
  /** Grows with every change, even across worker restarts. */
  revision: number;
  account: {
    status: 'none' | 'connected' | 'refused';
    label: string | null;
    /** How long the key is or was kept. `session`: until the browser closes. */
    keep?: 'always' | 'session' | undefined;
    /** Whose rentals these are. Missing until the server was asked, empty if it does not say. */
    owner?: Identity | undefined;
    /** The key is being replaced. If the worker stops now, the stored key may still be the old one. */
    keyInDoubt?: boolean | undefined;
  };
  /** Data of accounts whose key was replaced, newest first. */
  away: readonly AccountAway[];
  balanceMinor: number | null;
  /** How many charges and refunds were noticed, and how many of them the balance already includes. */
  money: { moves: number; read: number };
  /** In the API's order. */
  services: readonly Service[];
  /** When services and balance were last fetched. Null before the first time. */
  catalogAt: number | null;
  /** Why the last fetch of services and balance failed, if it did. */
  catalogError: AppErrorCode | null;
  /** Newest first: live rentals, and ended ones that were not dismissed. */
  rentals: readonly Rental[];
  fills: Readonly<Record<string, FillState>>;
  /** The first to show. The others are in `laterAlerts`. */
  alert: PendingAlert | null;
  laterAlerts: readonly PendingAlert[];
  /** A code arrived while no view was open. */
  unread: boolean;
  /** Why polling fails and when it is retried (this machine's clock). Null while it works. */
  polling: { error: AppErrorCode; retryAt: number } | null;
  /** Rental key → the same for one number whose requests fail while others work. */
  failing: Readonly<Record<string, { error: AppErrorCode; retryAt: number }>>;
  /** The server's clock minus this machine's. */
  clockSkewMs: number;
  /** A time that the server's clock has passed. Kept only where the server does not tell its time. */
  serverPassedMs: number;
  draft: Draft;
  /** The field button. */
  button: FieldButtonSettings;
  /** What worked where, by host. */
  fieldMemories: FieldMemories;
  /** Registrable domain → the service the user picked there, if its name suggests another. */
  serviceOverrides: Readonly<Record<string, string>>;
  settings: Settings;
  /** How earlier rentals went, newest first. Bounded. */
  deliveries: readonly Delivery[];
  /** By the server's id of the rental. */
  notes: Readonly<Record<string, string>>;
  /** By service name. */
  watches: readonly StockWatch[];
  /** By the key of the rental that is being cancelled. */
  replacing: Readonly<Record<string, Replacement>>;
  /** Rental key → when its page last requested a code (server's clock), and how many times. */
  codeRequests: Readonly<Record<string, { at: number; times: number }>>;
  /** Rental key → when the user requested a new code on the site (server's clock). */
  resentAt: Readonly<Record<string, number>>;
  /**
   * Rental key → failed cancels: how often the API refused, when to retry (server's clock; null for never), and whether the
   * user was told.
   */
  cancelFailures: Readonly<Record<string, { refusals: number; notBefore: number | null; told: boolean }>>;
  /** Automatic cancel is offered once, when the first number expired without a code. */
  autoCancelQuestion: 'not_yet' | 'open' | 'answered';
  /** Keys of rentals whose expiry warning was shown. */
  expiryNotified: readonly string[];
  /** Newest first. */
  recentServices: readonly string[];
  /** `newer`: a newer version wrote the data, so this one leaves it alone. `full`: no room left. */
  storage: 'ok' | 'newer' | 'full';
}
