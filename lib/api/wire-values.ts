import * as v from 'valibot';
import { toMinor } from '../domain/money.ts';
import { type E164, toE164 } from '../domain/phone.ts';
import { isHonestName } from '../domain/services/name-look.ts';
import { isAllSeen, seenLine, seenText } from '../domain/services/seen-text.ts';
import { LIMITS } from './answer-limits.ts';

const numberOrString = v.union([v.number(), v.string()]);
/** Short enough to parse. */
const scalar = v.union([v.number(), v.pipe(v.string(), v.maxLength(LIMITS.scalar))]);
const NOTHING = new Set(['', '0', 'null', 'none', 'undefined']);

export type WireRecord = Record<string, unknown>;

export const amount = v.pipe(
  scalar,
  v.transform(toMinor),
  v.safeInteger(),
  v.minValue(-LIMITS.amountMinor),
  v.maxValue(LIMITS.amountMinor),
);

/** The price of a number. Less than half a cent would be shown as free, so it is invalid. */
export const price = v.pipe(
  scalar,
  v.transform(toPrice),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(LIMITS.priceMinor),
);

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

/** Kept unchanged: requests must repeat it exactly. */
export const id = v.pipe(
  numberOrString,
  v.transform(String),
  v.check((text) => text.length <= LIMITS.id && isAllSeen(text) && !/^(?:\s*|\.{1,2})$/.test(text)),
);

/**
 * The name of a service in the catalog. Kept unchanged, because requests repeat it exactly; a deceptive name is
 * rejected.
 */
export const name = v.pipe(
  numberOrString,
  v.transform(String),
  v.check((text) => text.length <= LIMITS.name && isHonestName(text)),
);

/** The name of a rental's service. A bad name must not make us lose the rental. */
export const shownName = v.pipe(
  numberOrString,
  v.transform((raw) => {
    const text = String(raw);
    return text.length <= LIMITS.name && isAllSeen(text) ? text : seenLine(text, LIMITS.name);
  }),
  v.check((text) => text.trim() !== ''),
);

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

/** What the API calls the code. One sent as a number has lost its leading zeros. */
export const code = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.trim())]),
  v.check((said) => !NOTHING.has(String(said).toLowerCase())),
);

export const flag = v.pipe(
  v.union([v.boolean(), v.picklist([0, 1, '0', '1', 'true', 'false'])]),
  v.transform((value) => value === true || value === 1 || value === '1' || value === 'true'),
);

/** The first member that is readable. Null, missing and unreadable are treated alike. */
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

/** The first member that is set. If that one is unreadable, no other takes its place. */
export function readSaid<S extends v.GenericSchema>(
  record: WireRecord,
  schema: S,
  ...names: string[]
): v.InferOutput<S> | null {
  const said = names.find((member) => (record[member] ?? '') !== '');
  return said === undefined ? null : read(record, schema, said);
}

/** The API has some of its times in a member named `…_unix`. */
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
  // As seconds, 1e11 would be the year 5138; as milliseconds, it is 1973.
  return Math.round(value >= 1e11 ? value : value * 1000);
}

/** A time without a zone is UTC. `Date.parse` would take it as local time. */
function withZone(iso: string): string {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(iso) ? `${iso.replace(' ', 'T')}Z` : iso;
}

function toCount(raw: number | string): number {
  return typeof raw === 'string' && raw.trim() === '' ? Number.NaN : Math.floor(Number(raw));
}
