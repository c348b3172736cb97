import * as v from 'valibot';
import { toMinor } from '../domain/money.ts';
import { type E164, toE164 } from '../domain/phone.ts';

const numberOrString = v.union([v.number(), v.string()]);
const NOTHING = new Set(['', '0', 'null', 'none', 'undefined']);

export type WireRecord = Record<string, unknown>;

/** Integer cents. */
export const amount = v.pipe(numberOrString, v.transform(toMinor), v.safeInteger());

/** Milliseconds. */
const time = v.pipe(numberOrString, v.transform(toMillis), v.safeInteger(), v.minValue(1));

export const count = v.pipe(numberOrString, v.transform(toCount), v.safeInteger(), v.minValue(0));

/** Kept as it came: a service is asked for by exactly this name. */
export const name = v.pipe(
  numberOrString,
  v.transform(String),
  v.check((text) => text.trim() !== ''),
);

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty());

export const phone = v.pipe(
  numberOrString,
  v.transform((raw) => toE164(String(raw))),
  v.custom<E164>((number) => number !== null),
);

/** Leading zeros stay where the API sends a string. */
export const code = v.pipe(
  numberOrString,
  v.transform(String),
  v.trim(),
  v.check((digits) => !NOTHING.has(digits.toLowerCase())),
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

/** The API names some of its times `…_unix`. */
export function readTime(record: WireRecord, ...names: string[]): number | null {
  return read(record, time, ...names.flatMap((member) => [member, `${member}_unix`]));
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
