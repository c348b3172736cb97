import { type Message, RENTAL_LIFE_MS } from '../domain/rental.ts';
import { isRecord } from './wire-shapes.ts';
import { code, read, readTime, text, type WireRecord } from './wire-values.ts';

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
    read(raw, text, 'message', 'text', 'body', 'sms', 'full_text', 'content'),
    readTime(raw, 'received_at', 'created_at', 'timestamp', 'time', 'date') ?? untimed,
  );
}

/** The newest SMS as a rental in a list carries it. */
export function lastMessageIn(rental: WireRecord, untimed: number): Message | null {
  return message(
    read(rental, code, 'last_code', 'code'),
    read(rental, text, 'last_sms_full_text'),
    readTime(rental, 'last_sms_received_at') ?? untimed,
  );
}

/** Oldest first, whichever way the API sorts them. */
export function messagesIn(raw: unknown, untimed: number): Message[] {
  const items = Array.isArray(raw) ? raw : [raw];
  return items
    .flatMap((item) => messageIn(item, untimed) ?? [])
    .sort((one, other) => one.receivedAt - other.receivedAt);
}

function message(found: string | null, words: string | null, receivedAt: number): Message | null {
  if (found === null && (words === null || words === 'null')) return null;
  return { code: found, text: words ?? '', receivedAt };
}
