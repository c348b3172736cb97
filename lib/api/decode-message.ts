import { type Message, RENTAL_LIFE_MS } from '../domain/rental.ts';
import { LIMITS } from './limits.ts';
import { isRecord } from './wire-shapes.ts';
import { code, read, readTime, sms, unfitCode, type WireRecord } from './wire-values.ts';

/**
 * What a message without a time is dated with. It has to be the same in every answer about the same rental, or the
 * message would look like a new one each time.
 */
export function untimedAt(rentedAt: number | null, expiresAt: number | null): number {
  return rentedAt ?? (expiresAt === null ? 0 : Math.max(0, expiresAt - RENTAL_LIFE_MS));
}

/** One SMS: a bare text, or an object with a code, a text, or both. */
export function messageIn(raw: unknown, untimed: number): Message | null {
  if (typeof raw === 'string') return messageIn({ text: raw }, untimed);
  if (!isRecord(raw)) return null;
  return message(
    read(raw, code, 'code'),
    read(raw, sms, 'message', 'text', 'body', 'sms', 'full_text', 'content') ?? read(raw, unfitCode, 'code'),
    timeIn(raw) ?? untimed,
  );
}

/** The newest SMS as a rental in a list carries it. */
export function lastMessageIn(rental: WireRecord, untimed: number): Message | null {
  return message(
    read(rental, code, 'last_code', 'code'),
    read(rental, sms, 'last_sms_full_text') ?? read(rental, unfitCode, 'last_code', 'code'),
    readTime(rental, 'last_sms_received_at') ?? untimed,
  );
}

/** The newest ones, oldest first, whichever way the API sorts them. */
export function messagesIn(raw: unknown, untimed: number): Message[] {
  const items = Array.isArray(raw) ? raw : [raw];
  return newest(items, untimed)
    .flatMap((item) => messageIn(item, untimed) ?? [])
    .sort((one, other) => one.receivedAt - other.receivedAt);
}

/** By their times alone, so that of a great many but a few are read. */
function newest(items: readonly unknown[], untimed: number): readonly unknown[] {
  if (items.length <= LIMITS.messages) return items;
  return items
    .filter((item) => typeof item === 'string' || isRecord(item))
    .map((item) => ({ item, at: (isRecord(item) ? timeIn(item) : null) ?? untimed }))
    .sort((one, other) => other.at - one.at)
    .slice(0, LIMITS.messages)
    .map(({ item }) => item);
}

function timeIn(record: WireRecord): number | null {
  return readTime(record, 'received_at', 'created_at', 'timestamp', 'time', 'date');
}

function message(found: string | null, words: string | null, receivedAt: number): Message | null {
  if (found === null && (words === null || words === 'null')) return null;
  return { code: found, text: words ?? '', receivedAt };
}
