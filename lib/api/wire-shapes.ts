import { LIMITS } from './answer-limits.ts';
import type { WireRecord } from './wire-values.ts';

// The reference shows only some answers, and is vague about envelopes. What is tried, and in which order, is decided
// here.

/** Decodes an answer's JSON (null for an empty body). Returns null if it is unreadable; never throws. */
export type Decode<T> = (body: unknown) => T | null;

const ENVELOPES = ['data', 'result', 'response'];
const LISTS = ['services', 'rentals', 'items', 'data', 'results', 'history', 'entries'];

export function isWireRecord(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A bare object, or one in an envelope. The innermost readable object wins, because an envelope may have a `status`
 * too.
 */
export function readOne<T>(
  body: unknown,
  names: readonly string[],
  readRecord: (record: WireRecord) => T | null,
  depth = 2,
): T | null {
  if (!isWireRecord(body)) return null;
  if (depth > 0) {
    for (const name of [...names, ...ENVELOPES]) {
      const inner = readOne(body[name], names, readRecord, depth - 1);
      if (inner !== null) return inner;
    }
  }
  return readRecord(body);
}

/** A bare array, one under a usual name, or the only array there is, up to one level down. Null if there is none. */
export function listIn(body: unknown): readonly unknown[] | null {
  if (Array.isArray(body)) return body;
  const layers = layersOf(body);
  for (const layer of layers) {
    const named = LISTS.map((name) => layer[name]).find(Array.isArray);
    if (named) return named;
  }
  for (const layer of layers) {
    const [only, ...more] = Object.values(layer).filter(Array.isArray);
    if (only && more.length === 0) return only;
  }
  return null;
}

/**
 * Some servers write an empty list as `{"rentals": null}`. An empty body, or one without any list, is not an empty
 * list.
 */
export function hasNullList(body: unknown): boolean {
  return layersOf(body).some((layer) => LISTS.some((name) => name !== 'data' && layer[name] === null));
}

/** A bad entry is dropped, not the whole list. But if no entry is good, the list is unreadable rather than empty. */
export function readEach<T>(
  list: readonly unknown[],
  readRecord: (record: WireRecord) => T | null,
): readonly T[] | null {
  const entries = list.filter(isWireRecord).flatMap((record) => readRecord(record) ?? []);
  return list.length > 0 && entries.length === 0 ? null : entries;
}

function layersOf(body: unknown): WireRecord[] {
  return isWireRecord(body)
    ? [body, ...Object.values(body).filter(isWireRecord).slice(0, LIMITS.layers)]
    : [];
}
