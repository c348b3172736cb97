import * as v from 'valibot';
import type { AppErrorCode } from '../domain/errors.ts';
import type { FillOutcome } from '../domain/fill.ts';
import type { Snapshot } from './snapshot.ts';

const siteSchema = v.object({ tabId: v.pipe(v.number(), v.integer()), origin: v.string() });
const rentalKey = v.object({ key: v.string() });
const nothing = v.object({});

/** Every command, with the input it takes and who may send it. `object.verb`. */
export const COMMANDS = {
  /** Also wakes the worker, so an answer proves that it lives. */
  'state.get': { audience: 'ui', input: nothing },
  /** Checks the key with the API first; keeps it only if the API takes it. */
  'account.connect': { audience: 'ui', input: v.object({ key: v.string() }) },
  'account.disconnect': { audience: 'ui', input: nothing },
  /** Reads services and balance again. */
  'catalog.refresh': { audience: 'ui', input: nothing },
  /** Buys a number. With a site, the number is filled there as soon as it is known. */
  'rental.rent': {
    audience: 'ui',
    input: v.object({ service: v.string(), shownPriceMinor: v.number(), site: v.nullable(siteSchema) }),
  },
  'rental.cancel': { audience: 'ui', input: rentalKey },
  /** Takes an ended rental off the screen. */
  'rental.dismiss': { audience: 'ui', input: rentalKey },
  'fill.number': { audience: 'ui', input: v.object({ key: v.string(), site: siteSchema }) },
  'fill.code': { audience: 'ui', input: v.object({ key: v.string(), site: siteSchema }) },
  'trouble.dismiss': { audience: 'ui', input: nothing },
  'draft.save': {
    audience: 'ui',
    input: v.object({
      query: v.string(),
      service: v.nullable(v.string()),
      browsing: v.boolean(),
      origin: v.nullable(v.string()),
    }),
  },
  /** A page that awaits a code shows a field for it. Tab and origin come from the sender. */
  'page.code_field_seen': { audience: 'page', input: nothing },
} as const satisfies Record<string, { audience: 'ui' | 'page'; input: v.GenericSchema }>;

export type Command = keyof typeof COMMANDS;
export type CommandInput<C extends Command> = v.InferOutput<(typeof COMMANDS)[C]['input']>;

export interface CommandOutput {
  'state.get': Snapshot;
  'account.connect': null;
  'account.disconnect': null;
  'catalog.refresh': null;
  'rental.rent': { key: string };
  'rental.cancel': null;
  'rental.dismiss': null;
  'fill.number': FillOutcome;
  'fill.code': FillOutcome;
  'trouble.dismiss': null;
  'draft.save': null;
  'page.code_field_seen': null;
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
