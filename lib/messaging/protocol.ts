import * as v from 'valibot';
import type { AppErrorCode } from '../domain/errors.ts';
import {
  BUTTON_POSITIONS,
  type FieldButtonNumber,
  type FieldButtonState,
  type PressOutcome,
} from '../domain/fill/field-button.ts';
import type { FillOutcome } from '../domain/fill/fill.ts';
import type { UndoNoteMessages } from '../domain/fill/undo-note.ts';
import type { E164 } from '../domain/phone.ts';
import type { RerentOffer } from '../domain/rental/rerent.ts';
import { LANGUAGES, POLLING_PACES, SERVICE_ORDERS, THEMES } from '../domain/settings.ts';
import type { Message } from '../domain/sms/message.ts';
import { type AppState, VIEW_TABS } from '../state/app-state.ts';
import { MAX_NOTE_LENGTH } from '../state/note-edits.ts';
import type { AccountHistory, AccountMoney } from './account-views.ts';

const pageRef = v.object({ tabId: v.pipe(v.number(), v.integer()), origin: v.string() });
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
    copyCode: v.boolean(),
    undoNote: v.boolean(),
    closeAfterFill: v.boolean(),
    autoCancel: v.object({ afterSeconds: v.nullable(v.number()), beforeExpiry: v.boolean() }),
    replaceUpToMinor: v.nullable(v.number()),
    pace: v.picklist(POLLING_PACES),
    order: v.picklist(SERVICE_ORDERS),
    pins: v.array(v.string()),
  }),
);

/** The type of a command's answer. Not checked at run time, because the background is trusted. */
interface Output<T> {
  readonly type?: T;
}

function answer<T>(): Output<T> {
  return {};
}

const done = answer<null>();

/** `newer`: written by a later version of the extension. */
export type ImportOutcome = 'imported' | 'unreadable' | 'newer';

/** Every command: who may send it, its input and its answer. Named `object.verb`. */
export const COMMANDS = {
  /** Also starts the worker, so an answer proves that it is running. */
  'state.get': { audience: 'ui', input: nothing, output: answer<AppState>() },
  /** Stores the key only if the API accepts it. */
  'account.connect': {
    audience: 'ui',
    /** `session`: the key is forgotten when the browser closes. */
    input: v.object({ key: v.string(), keep: v.optional(v.picklist(['always', 'session'])) }),
    output: done,
  },
  'account.disconnect': { audience: 'ui', input: nothing, output: done },
  /** Fetches services and balance. */
  'catalog.refresh': { audience: 'ui', input: nothing, output: done },
  /** Buys a number. With a site, fills it in there once it is known. */
  'rental.rent': {
    audience: 'ui',
    input: v.object({ service: v.string(), shownPriceMinor: v.number(), site: v.nullable(pageRef) }),
    output: answer<{ key: string }>(),
  },
  /** Rents an earlier number again. With a site, fills it in there once it is known. */
  'rental.rerent': {
    audience: 'ui',
    input: v.object({
      service: v.string(),
      phone,
      shownPriceMinor: v.number(),
      site: v.nullable(pageRef),
    }),
    output: answer<{ key: string }>(),
  },
  /** Cancels, waits for the refund, rents the same service again and fills the new number in where the old one was. */
  'rental.replace': {
    audience: 'ui',
    input: v.object({
      key: v.string(),
      shownPriceMinor: v.number(),
      /** The user was asked about a price above the one they set. */
      aboveCap: v.exactOptional(v.literal(true)),
    }),
    output: done,
  },
  /** Hides a replacement that has ended. */
  'rental.dismiss_replacement': { audience: 'ui', input: rentalKey, output: done },
  /** The user requested a new code on the site. */
  'rental.resend_requested': { audience: 'ui', input: rentalKey, output: done },
  /** The site does not accept the number. */
  'rental.refused_by_site': { audience: 'ui', input: rentalKey, output: done },
  /** Fetches the rental with all its messages. */
  'rental.refresh': { audience: 'ui', input: rentalKey, output: done },
  /** The user's earlier numbers for a service, the ones that can be rented first. */
  'rerent.check': {
    audience: 'ui',
    input: v.object({ service: v.string() }),
    output: answer<readonly RerentOffer[]>(),
  },
  'rental.cancel': { audience: 'ui', input: rentalKey, output: done },
  /** Hides an ended rental. */
  'rental.dismiss': { audience: 'ui', input: rentalKey, output: done },
  'fill.number': {
    audience: 'ui',
    input: v.object({ key: v.string(), site: pageRef }),
    output: answer<FillOutcome>(),
  },
  /** Fills the newest code, or the one the user picked from a message. */
  'fill.code': {
    audience: 'ui',
    input: v.object({ key: v.string(), site: pageRef, code: v.optional(v.string()) }),
    output: answer<FillOutcome>(),
  },
  'history.page': {
    audience: 'ui',
    input: v.object({
      status: v.picklist(['all', 'active', 'completed', 'expired', 'cancelled']),
      page: v.pipe(v.number(), v.integer(), v.minValue(1)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
      used: v.boolean(),
    }),
    output: answer<AccountHistory>(),
  },
  /** Every message of a rental, even one that ended long ago. Oldest first. */
  'history.messages': {
    audience: 'ui',
    input: v.object({ id: v.string() }),
    output: answer<readonly Message[]>(),
  },
  /** Fetches balance and transactions. */
  'transactions.get': { audience: 'ui', input: nothing, output: answer<AccountMoney>() },
  'note.save': {
    audience: 'ui',
    input: v.object({ id: v.string(), text: v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH)) }),
    output: done,
  },
  'stock.watch': { audience: 'ui', input: v.object({ service: v.string() }), output: done },
  'stock.unwatch': { audience: 'ui', input: v.object({ service: v.string() }), output: done },
  /** Changes only what is given. */
  'settings.save': { audience: 'ui', input: settings, output: done },
  /** Whether to cancel numbers without a code shortly before they expire, from now on. */
  'auto_cancel.answer': { audience: 'ui', input: v.object({ yes: v.boolean() }), output: done },
  /** Everything stored on this machine as JSON, without the key. */
  'data.export': { audience: 'ui', input: nothing, output: answer<string>() },
  /** Adopts the settings, notes and remembered fields of such an export. */
  'data.import': { audience: 'ui', input: v.object({ json: v.string() }), output: answer<ImportOutcome>() },
  /**
   * Deletes everything stored on this machine, including the key. Refused (`already_renting`) while a purchase is
   * unsettled.
   */
  'data.delete': { audience: 'ui', input: nothing, output: done },
  /** Dismisses the first one, or the one from that time. */
  'alert.dismiss': { audience: 'ui', input: v.object({ at: v.optional(v.number()) }), output: done },
  'draft.save': {
    audience: 'ui',
    input: v.object({
      query: v.string(),
      service: v.nullable(v.string()),
      category: v.nullable(v.string()),
      tab: v.picklist(VIEW_TABS),
      seen: v.string(),
      origin: v.nullable(v.string()),
      /** Made in a private window. */
      inPrivate: v.boolean(),
    }),
    output: done,
  },
  /** Turns the button on for the origin's site, or for all sites. The view then asks the browser for access. */
  'button.allow': { audience: 'ui', input: v.object({ origin: v.nullable(v.string()) }), output: done },
  /** Turns it off for a site (by its pattern), or for all sites not turned on one by one. Revokes the access. */
  'button.revoke': { audience: 'ui', input: v.object({ pattern: v.nullable(v.string()) }), output: done },
  'button.place': {
    audience: 'ui',
    input: v.object({ position: v.picklist(BUTTON_POSITIONS) }),
    output: done,
  },
  'button.unhide': { audience: 'ui', input: v.object({ site: v.string() }), output: done },
  /** Forgets which field worked on a host for that value. */
  'field_memory.forget': {
    audience: 'ui',
    input: v.object({ host: v.string(), value: fillValue }),
    output: done,
  },
  /** Forgets which service the user picked on a site. */
  'service_override.forget': { audience: 'ui', input: v.object({ site: v.string() }), output: done },
  /** A page that waits for a code shows a field for it. `atOnce`: from the start. Tab and origin come from the sender. */
  'page.code_field_seen': {
    audience: 'page',
    input: v.object({ atOnce: v.optional(v.boolean()) }),
    output: done,
  },
  /** The page removed the value that was filled in, or marks it as wrong. A message, because it restarts a stopped worker. */
  'page.reverted': {
    audience: 'page',
    input: v.object({
      key: v.string(),
      value: fillValue,
      asked: v.boolean(),
      outcome: v.optional(v.picklist(['reverted', 'marked_wrong']), 'reverted'),
    }),
    output: done,
  },
  /** The page said, after its user had sent the form, that the number is wrong as it was written. */
  'page.refused': {
    audience: 'page',
    input: v.object({ key: v.string(), format: v.pipe(v.string(), v.maxLength(20)) }),
    output: done,
  },
  /** The user took out again what was filled in by itself. */
  'page.undone': { audience: 'page', input: v.object({ key: v.string(), value: fillValue }), output: done },
  /** What the note after such a fill says. */
  'undo_note.words': { audience: 'page', input: nothing, output: answer<UndoNoteMessages>() },
  /** The user submitted a form on a page that waits for a code. */
  'page.form_sent': { audience: 'page', input: nothing, output: done },
  /** A field is focused that may want the button. Brings the rest of it into that frame, where the button is shown. */
  'button.bring': { audience: 'frame', input: nothing, output: done },
  /** What the button at a focused field shows. Null for no button. */
  'button.look': {
    audience: 'page',
    input: v.object({ value: fillValue }),
    output: answer<FieldButtonState | null>(),
  },
  /**
   * The user pressed the button. Fills this site's rental, or the one with that key, into the focused field. A rental of
   * another site opens the popup instead.
   */
  'button.press': {
    audience: 'page',
    input: v.object({ value: fillValue, key: v.nullable(v.string()) }),
    output: answer<PressOutcome>(),
  },
  /** The user opened the button's menu. Returns this site's numbers. */
  'button.numbers': { audience: 'page', input: nothing, output: answer<readonly FieldButtonNumber[]>() },
  /** The user wants a number that is not this site's. Opens the popup on all of them. */
  'button.others': { audience: 'page', input: nothing, output: answer<PressOutcome>() },
  'button.hide': { audience: 'page', input: v.object({ for: v.picklist(['hour', 'always']) }), output: done },
  /** Takes back what this page has just hidden, and nothing else. Whether it is back. */
  'button.undo_hide': { audience: 'page', input: nothing, output: answer<boolean>() },
} as const satisfies Record<
  string,
  { audience: 'ui' | 'page' | 'frame'; input: v.GenericSchema; output: Output<unknown> }
>;

type Table = typeof COMMANDS;
type CommandOf<Audience> = {
  [C in keyof Table]: Table[C]['audience'] extends Audience ? C : never;
}[keyof Table];

export type Command = keyof Table;
export type ViewCommand = CommandOf<'ui'>;
export type PageCommand = CommandOf<'page'>;
export type FrameCommand = CommandOf<'frame'>;

export type CommandInput<C extends Command> = v.InferOutput<Table[C]['input']>;
export type CommandOutput<C extends Command> = Table[C]['output'] extends Output<infer T> ? T : never;

export interface Request<C extends Command = Command> {
  ohmyotp: 'command';
  command: C;
  input: CommandInput<C>;
}

export type Reply<C extends Command = Command> =
  | { ok: true; value: CommandOutput<C> }
  | { ok: false; error: { code: AppErrorCode; retryAfterMs?: number } };
