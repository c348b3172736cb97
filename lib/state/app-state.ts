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

/** Where the user was in the popup, so that it opens there again. Never holds a secret. */
export interface Draft {
  query: string;
  /** The page it was made on: a choice for one site must not be offered first on another. */
  origin: string | null;
  /** The service whose Rent button was being looked at. */
  service: string | null;
  category: string | null;
  tab: ViewTab;
  /** `newsOf` the rentals as they were then: what is new since is shown first. */
  seen: string;
  /** It was made over a private window, and is not written to the disk. */
  inPrivate?: boolean;
}

export const VIEW_TABS = ['rent', 'active', 'history'] as const;
export type ViewTab = (typeof VIEW_TABS)[number];

/** Something that went wrong while no popup was there to say so. */
export interface PendingAlert {
  what: /** `about`: a rental that could not be cancelled, or a service that could not be rented. */
    | { kind: 'error'; code: AppErrorCode; about?: { service: string; rental?: string } }
    | { kind: 'fill'; value: 'number' | 'code'; outcome: FillOutcome }
    | { kind: 'nothing_to_fill'; value: 'number' | 'code' }
    | { kind: 'no_service' }
    | { kind: 'second_number'; service: string }
    | { kind: 'charged_more'; service: string; agreedMinor: number; paidMinor: number }
    /** Live numbers of an account whose key was replaced by another's. */
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

/** All a view needs, as the background last knew it. */
export interface AppState {
  /** Grows with every change, across restarts of the worker too. */
  revision: number;
  account: {
    status: 'none' | 'connected' | 'refused';
    label: string | null;
    /** How long the key is kept, or was: `session` is until the browser closes. */
    keep?: 'always' | 'session' | undefined;
    /** Whose the rentals here are. Not there until the server was asked, and empty where it does not say. */
    owner?: Identity | undefined;
    /** The key is being changed: should the worker be stopped, it may be the one before. */
    keyInDoubt?: boolean | undefined;
  };
  /** What belongs to accounts whose key was replaced by another's, the latest first. */
  away: readonly AccountAway[];
  balanceMinor: number | null;
  /** How often money has moved, and which of the moves the balance was asked for after. */
  money: { moves: number; read: number };
  /** Ordered as the API sent it. */
  services: readonly Service[];
  /** When services and balance were last read; null before the first time. */
  catalogAt: number | null;
  /** Why the last reading of services and balance failed, if it did. */
  catalogError: AppErrorCode | null;
  /** Newest first: the live ones and those that ended and were not dismissed. */
  rentals: readonly Rental[];
  fills: Readonly<Record<string, FillState>>;
  /** What is to be said first; what comes after it is in `laterAlerts`. */
  alert: PendingAlert | null;
  laterAlerts: readonly PendingAlert[];
  /** A code came while no view was open to show it. */
  unread: boolean;
  /** Why polling is failing, and when it is tried again (this machine's clock). Null while it works. */
  polling: { error: AppErrorCode; retryAt: number } | null;
  /** Rental key → the same for one number whose own answers fail, while others are answered. */
  failing: Readonly<Record<string, { error: AppErrorCode; retryAt: number }>>;
  /** The server's clock minus this machine's. */
  clockSkewMs: number;
  draft: Draft;
  /** The field button. */
  button: FieldButtonSettings;
  /** What worked where, by host. */
  fieldMemories: FieldMemories;
  /** Registrable domain → the service the user took there, where it is not the one that its name suggests. */
  serviceOverrides: Readonly<Record<string, string>>;
  settings: Settings;
  /** How earlier rentals went, newest first; bounded. */
  deliveries: readonly Delivery[];
  /** By the server's id of the rental. */
  notes: Readonly<Record<string, string>>;
  /** Services whose numbers are awaited, by name. */
  watches: readonly StockWatch[];
  /** By the key of the rental that is given up. */
  replacing: Readonly<Record<string, Replacement>>;
  /** Rental key → when its site was last asked for a code, as its page told (server's clock), and how many times. */
  codeRequests: Readonly<Record<string, { at: number; times: number }>>;
  /** Rental key → when the user asked the site to send again, on the server's clock. */
  resentAt: Readonly<Record<string, number>>;
  /**
   * Rental key → what came of giving it back: how often the API refused, until when it is not asked again (server's clock;
   * null for never), and whether the user was told.
   */
  cancelFailures: Readonly<Record<string, { refusals: number; notBefore: number | null; told: boolean }>>;
  /** Whether numbers without a code should be cancelled in time is asked once: when the first has run out. */
  autoCancelQuestion: 'not_yet' | 'open' | 'answered';
  /** Keys of the rentals whose coming end was told. */
  expiryNotified: readonly string[];
  /** Services rented lately, newest first. */
  recentServices: readonly string[];
  /** `newer`: a newer version of the extension wrote what is stored, and this one leaves it alone. `full`: no room. */
  storage: 'ok' | 'newer' | 'full';
}
