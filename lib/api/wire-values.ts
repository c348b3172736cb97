import * as v from 'valibot';
import { toMinor } from '../domain/money.ts';
import { type E164, toE164 } from '../domain/phone.ts';
import { isHonestName } from '../domain/services/name-look.ts';
import { isAllSeen, seenLine, seenText } from '../domain/services/seen-text.ts';
import { LIMITS } from './limits.ts';

const numberOrString = v.union([v.number(), v.string()]);
/** Short enough to be read any further. */
const scalar = v.union([v.number(), v.pipe(v.string(), v.maxLength(LIMITS.scalar))]);
const NOTHING = new Set(['', '0', 'null', 'none', 'undefined']);

export type WireRecord = Record<string, unknown>;

/** Integer cents. */
export const amount = v.pipe(
  scalar,
  v.transform(toMinor),
  v.safeInteger(),
  v.minValue(-LIMITS.amountMinor),
  v.maxValue(LIMITS.amountMinor),
);

/** What a number costs. Less than half a cent is no price that can be shown: it would look like none at all. */
export const price = v.pipe(
  scalar,
  v.transform(toPrice),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(LIMITS.priceMinor),
);

/** Milliseconds. */
const time = v.pipe(
  scalar,
  v.transform(toMillis),
  v.safeInteger(),
  v.minValue(LIMITS.earliest),
  v.maxValue(LIMITS.latest),
);

export const count = v.pipe(
  scalar,
  v.transform(toCount),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(LIMITS.count),
);

/** Kept as it came, as it is asked for by exactly this. */
export const id = v.pipe(
  numberOrString,
  v.transform(String),
  v.check((text) => text.length <= LIMITS.id && isAllSeen(text) && !/^(?:\s*|\.{1,2})$/.test(text)),
);

/** Of a service that can be rented. Kept as it came: it is asked for by exactly this name, so one that deceives is none. */
export const name = v.pipe(
  numberOrString,
  v.transform(String),
  v.check((text) => text.length <= LIMITS.name && isHonestName(text)),
);

/** Of a service that a rental is for. No rental is lost for its name. */
export const shownName = v.pipe(
  numberOrString,
  v.transform((raw) => {
    const text = String(raw);
    return text.length <= LIMITS.name && isAllSeen(text) ? text : seenLine(text, LIMITS.name);
  }),
  v.check((text) => text.trim() !== ''),
);

/** A word or a few, on one line. */
export const words = v.pipe(
  v.string(),
  v.transform((text) => seenLine(text, LIMITS.word)),
  v.nonEmpty(),
);

export const sms = v.pipe(
  v.string(),
  v.transform((text) => seenText(text, LIMITS.wholeSms)),
  v.nonEmpty(),
);

export const phone = v.pipe(
  scalar,
  v.transform((raw) => toE164(String(raw))),
  v.custom<E164>((number) => number !== null),
);

/** What the API calls a code, as it came: a number has lost its zeros in front. */
export const code = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.trim())]),
  v.check((said) => !NOTHING.has(String(said).toLowerCase())),
);

export const flag = v.pipe(
  v.union([v.boolean(), v.picklist([0, 1, '0', '1', 'true', 'false'])]),
  v.transform((value) => value === true || value === 1 || value === '1' || value === 'true'),
);

/** The first of these members that can be read; null, missing and unreadable are alike. */
export function read<S extends v.GenericSchema>(
  record: WireRecord,
  schema: S,
  ...names: string[]
): v.InferOutput<S> | null {
  for (const member of names) {
    const result = v.safeParse(schema, record[member]);
    if (result.success) return result.output;
  }
  return null;
}

/** The first of these members that says anything: where that cannot be read, none of the others stands in for it. */
export function readSaid<S extends v.GenericSchema>(
  record: WireRecord,
  schema: S,
  ...names: string[]
): v.InferOutput<S> | null {
  const said = names.find((member) => (record[member] ?? '') !== '');
  return said === undefined ? null : read(record, schema, said);
}

/** The API names some of its times `…_unix`. */
export function readTime(record: WireRecord, ...names: string[]): number | null {
  return read(record, time, ...names.flatMap((member) => [member, `${member}_unix`]));
}

function toPrice(raw: number | string): number {
  const minor = toMinor(raw);
  return minor === 0 && Number(raw) !== 0 ? Number.NaN : minor;
}

function toMillis(raw: number | string): number {
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  if (typeof value === 'string') return Number.NaN;
  if (Number.isNaN(value)) return Date.parse(withZone(String(raw).trim()));
  // As seconds, 1e11 would be the year 5138; as milliseconds it is long past.
  return Math.round(value >= 1e11 ? value : value * 1000);
}

/** A time that names no zone is the server's, so UTC; `Date.parse` would take it as the user's. */
function withZone(iso: string): string {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(iso) ? `${iso.replace(' ', 'T')}Z` : iso;
}

function toCount(raw: number | string): number {
  return typeof raw === 'string' && raw.trim() === '' ? Number.NaN : Math.floor(Number(raw));
}
