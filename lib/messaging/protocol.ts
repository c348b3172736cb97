import * as v from 'valibot';
import type { AppErrorCode } from '../domain/errors.ts';
import {
  BUTTON_POSITIONS,
  type ButtonLook,
  type ButtonNumber,
  type PressOutcome,
} from '../domain/fill/field-button.ts';
import type { FillOutcome } from '../domain/fill/fill.ts';
import type { E164 } from '../domain/phone.ts';
import type { ReuseOffer } from '../domain/rental/reuse.ts';
import { LANGUAGES, POLLING_PACES, SERVICE_ORDERS, THEMES } from '../domain/settings.ts';
import type { Message } from '../domain/sms/message.ts';
import { type Snapshot, VIEW_TABS } from '../state/snapshot.ts';
import type { AccountHistory, AccountMoney } from './account-views.ts';

const siteSchema = v.object({ tabId: v.pipe(v.number(), v.integer()), origin: v.string() });
const rentalKey = v.object({ key: v.string() });
const nothing = v.object({});
const fillValue = v.picklist(['number', 'code']);
const phone = v.custom<E164>((value) => typeof value === 'string' && /^\+\d{4,15}$/.test(value));
const settings = v.partial(
  v.object({
    theme: v.picklist(THEMES),
    language: v.nullable(v.picklist(LANGUAGES)),
    notify: v.object({
      code: v.boolean(),
      expiring: v.boolean(),
      cancelFailed: v.boolean(),
      stock: v.boolean(),
    }),
    sound: v.boolean(),
    hideCode: v.boolean(),
    clearClipboardAfter: v.nullable(v.number()),
    autoCancel: v.object({ afterSeconds: v.nullable(v.number()), beforeExpiry: v.boolean() }),
    pace: v.picklist(POLLING_PACES),
    order: v.picklist(SERVICE_ORDERS),
    pins: v.array(v.string()),
    welcomed: v.boolean(),
  }),
);

/** Every command, with the input it takes and who may send it. `object.verb`. */
export const COMMANDS = {
  /** Also wakes the worker, so an answer proves that it lives. */
  'state.get': { audience: 'ui', input: nothing },
  /** Checks the key with the API first; keeps it only if the API takes it. */
  'account.connect': {
    audience: 'ui',
    /** `session`: the key is forgotten when the browser closes. */
    input: v.object({ key: v.string(), keep: v.optional(v.picklist(['always', 'session'])) }),
  },
  'account.disconnect': { audience: 'ui', input: nothing },
  /** Reads services and balance again. */
  'catalog.refresh': { audience: 'ui', input: nothing },
  /** Buys a number. With a site, the number is filled there as soon as it is known. */
  'rental.rent': {
    audience: 'ui',
    input: v.object({ service: v.string(), shownPriceMinor: v.number(), site: v.nullable(siteSchema) }),
  },
  /** Rents an earlier number again. With a site, it is filled there as soon as it is known. */
  'rental.rerent': {
    audience: 'ui',
    input: v.object({
      service: v.string(),
      phone,
      shownPriceMinor: v.number(),
      site: v.nullable(siteSchema),
    }),
  },
  /** Cancels, sees the refund, rents the same service again and fills it where the old number was. */
  'rental.try_another': { audience: 'ui', input: v.object({ key: v.string(), shownPriceMinor: v.number() }) },
  /** Takes a `try_another` that has ended off the screen. */
  'rental.try_another_dismiss': { audience: 'ui', input: rentalKey },
  /** The user has asked the site to send the code again. */
  'rental.resent': { audience: 'ui', input: rentalKey },
  /** Reads the whole rental again, with all its messages. */
  'rental.refresh': { audience: 'ui', input: rentalKey },
  /** The user's earlier numbers, checked for that service. The eligible ones first. */
  'reuse.check': { audience: 'ui', input: v.object({ service: v.string() }) },
  'rental.cancel': { audience: 'ui', input: rentalKey },
  /** Takes an ended rental off the screen. */
  'rental.dismiss': { audience: 'ui', input: rentalKey },
  'fill.number': { audience: 'ui', input: v.object({ key: v.string(), site: siteSchema }) },
  /** The newest code, or the one that the user picked from a message. */
  'fill.code': {
    audience: 'ui',
    input: v.object({ key: v.string(), site: siteSchema, code: v.optional(v.string()) }),
  },
  'history.page': {
    audience: 'ui',
    input: v.object({
      status: v.picklist(['all', 'active', 'completed', 'expired', 'cancelled']),
      page: v.pipe(v.number(), v.integer(), v.minValue(1)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
      used: v.boolean(),
    }),
  },
  /** Every message of a rental, also of one that ended long ago. Oldest first. */
  'history.messages': { audience: 'ui', input: v.object({ id: v.string() }) },
  /** Balance and transactions, read now. */
  'transactions.get': { audience: 'ui', input: nothing },
  'note.save': {
    audience: 'ui',
    input: v.object({ id: v.string(), text: v.pipe(v.string(), v.maxLength(500)) }),
  },
  'stock.watch': { audience: 'ui', input: v.object({ service: v.string() }) },
  'stock.unwatch': { audience: 'ui', input: v.object({ service: v.string() }) },
  /** Only what is given changes. */
  'settings.save': { audience: 'ui', input: settings },
  /** Whether numbers without a code should be cancelled shortly before they expire, from now on. */
  'auto_cancel.answer': { audience: 'ui', input: v.object({ yes: v.boolean() }) },
  /** Everything kept on this machine as JSON text, without the key. */
  'data.export': { audience: 'ui', input: nothing },
  /** Deletes everything kept on this machine, the key too. Refused (`already_renting`) while a purchase is unsettled. */
  'data.delete': { audience: 'ui', input: nothing },
  /** Puts away what is told first, or what was told of at that time. */
  'trouble.dismiss': { audience: 'ui', input: v.object({ at: v.optional(v.number()) }) },
  'draft.save': {
    audience: 'ui',
    input: v.object({
      query: v.string(),
      service: v.nullable(v.string()),
      category: v.nullable(v.string()),
      tab: v.picklist(VIEW_TABS),
      seen: v.string(),
      origin: v.nullable(v.string()),
      /** Made over a private window, whatever is open in it. */
      inPrivate: v.boolean(),
    }),
  },
  /** Shows the button in the forms of that origin's site, or everywhere. The view then asks the browser for access. */
  'button.allow': { audience: 'ui', input: v.object({ origin: v.nullable(v.string()) }) },
  /** Takes it off a site (by its pattern), or off all sites that were not allowed one by one. Gives the access back. */
  'button.revoke': { audience: 'ui', input: v.object({ pattern: v.nullable(v.string()) }) },
  'button.place': { audience: 'ui', input: v.object({ position: v.picklist(BUTTON_POSITIONS) }) },
  'button.unhide': { audience: 'ui', input: v.object({ site: v.string() }) },
  /** Forgets what worked on a host for that value. */
  'recipe.forget': { audience: 'ui', input: v.object({ host: v.string(), value: fillValue }) },
  /** Forgets which service the user took on a site. */
  'correction.forget': { audience: 'ui', input: v.object({ site: v.string() }) },
  /** A page that awaits a code shows a field for it; `atOnce` where it did from the start. Tab and origin come from the sender. */
  'page.code_field_seen': { audience: 'page', input: v.object({ atOnce: v.optional(v.boolean()) }) },
  /** The page removed by itself what it had been filled with. Told by a message, which wakes a worker that was stopped. */
  'page.taken_back': {
    audience: 'page',
    input: v.object({ key: v.string(), value: fillValue, asked: v.boolean() }),
  },
  /** The user has sent a form of a page that awaits a code. */
  'page.form_sent': { audience: 'page', input: nothing },
  /** What the button at a focused field is to show; null where it is not wanted. */
  'button.look': { audience: 'page', input: v.object({ value: fillValue }) },
  /**
   * The user pressed the button: the rental of this site is filled into the focused field, or the one of that key. What
   * is not this site's opens the popup.
   */
  'button.press': {
    audience: 'page',
    input: v.object({ value: fillValue, key: v.nullable(v.string()) }),
  },
  /** The user opened the button's menu: the numbers that are this site's. */
  'button.numbers': { audience: 'page', input: nothing },
  /** The user wants another number than this site's: the popup opens on all there are. */
  'button.others': { audience: 'page', input: nothing },
  'button.hide': { audience: 'page', input: v.object({ for: v.picklist(['hour', 'always']) }) },
} as const satisfies Record<string, { audience: 'ui' | 'page'; input: v.GenericSchema }>;

export type Command = keyof typeof COMMANDS;
export type CommandInput<C extends Command> = v.InferOutput<(typeof COMMANDS)[C]['input']>;

export interface CommandOutput {
  'state.get': Snapshot;
  'account.connect': null;
  'account.disconnect': null;
  'catalog.refresh': null;
  'rental.rent': { key: string };
  'rental.rerent': { key: string };
  'rental.try_another': null;
  'rental.try_another_dismiss': null;
  'rental.resent': null;
  'rental.refresh': null;
  'reuse.check': readonly ReuseOffer[];
  'rental.cancel': null;
  'rental.dismiss': null;
  'fill.number': FillOutcome;
  'fill.code': FillOutcome;
  'history.page': AccountHistory;
  'history.messages': readonly Message[];
  'transactions.get': AccountMoney;
  'note.save': null;
  'stock.watch': null;
  'stock.unwatch': null;
  'settings.save': null;
  'auto_cancel.answer': null;
  'data.export': string;
  'data.delete': null;
  'trouble.dismiss': null;
  'draft.save': null;
  'button.allow': null;
  'button.revoke': null;
  'button.place': null;
  'button.unhide': null;
  'recipe.forget': null;
  'correction.forget': null;
  'page.code_field_seen': null;
  'page.taken_back': null;
  'page.form_sent': null;
  'button.look': ButtonLook | null;
  'button.press': PressOutcome;
  'button.numbers': readonly ButtonNumber[];
  'button.others': PressOutcome;
  'button.hide': null;
}

export interface Request<C extends Command = Command> {
  ohmyotp: 'command';
  command: C;
  input: CommandInput<C>;
}

export type Reply<C extends Command = Command> =
  | { ok: true; value: CommandOutput[C] }
  | { ok: false; error: { code: AppErrorCode; retryAfterMs?: number } };

/** Name of the port a view opens; the background posts a `Snapshot` on it at every change. */
export const VIEW_PORT = 'view';
