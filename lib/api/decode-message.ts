import { RENTAL_LIFE_MS } from '../domain/rental/rental.ts';
import { seenLine, seenText } from '../domain/services/seen-text.ts';
import type { Message } from '../domain/sms/message.ts';
import { withText } from '../domain/sms/message-text.ts';
import { serverCode } from '../domain/sms/server-code.ts';
import { LIMITS } from './answer-limits.ts';
import { isWireRecord } from './wire-shapes.ts';
import { code, read, readTime, sms, type WireRecord } from './wire-values.ts';

/**
 * The date of a message that has none. It must be the same in every answer about a rental, or the message would look
 * new each time.
 */
export function untimedAt(rentedAt: number | null, expiresAt: number | null): number {
  return rentedAt ?? (expiresAt === null ? 0 : Math.max(0, expiresAt - RENTAL_LIFE_MS));
}

/** One SMS: a bare text, or an object with a code, a text, or both. */
export function messageIn(raw: unknown, untimed: number): Message | null {
  if (typeof raw === 'string') return messageIn({ text: raw }, untimed);
  if (!isWireRecord(raw)) return null;
  return message(
    read(raw, code, 'code', 'otp'),
    read(raw, sms, 'message', 'text', 'body', 'sms', 'full_text', 'content'),
    timeIn(raw) ?? untimed,
  );
}

/** What the API calls the code, whether or not it is one. */
export function saidIn(record: WireRecord): string | null {
  const said = read(record, code, 'code', 'otp');
  return said === null ? null : seenLine(String(said), LIMITS.word);
}

export function lastMessageIn(rental: WireRecord, untimed: number): Message | null {
  return message(
    read(rental, code, 'last_code', 'code'),
    read(rental, sms, 'last_sms_full_text'),
    readTime(rental, 'last_sms_received_at') ?? untimed,
  );
}

/** Oldest first, whatever order the API uses. */
export function messagesIn(raw: unknown, untimed: number): Message[] {
  const items = Array.isArray(raw) ? raw : [raw];
  return newest(items, untimed)
    .flatMap((item) => messageIn(item, untimed) ?? [])
    .sort((one, other) => one.receivedAt - other.receivedAt);
}

/** Compares times only, so that most of a very long list is never parsed. */
function newest(items: readonly unknown[], untimed: number): readonly unknown[] {
  if (items.length <= LIMITS.messages) return items;
  return items
    .filter((item) => typeof item === 'string' || isWireRecord(item))
    .map((item) => ({ item, at: (isWireRecord(item) ? timeIn(item) : null) ?? untimed }))
    .sort((one, other) => other.at - one.at)
    .slice(0, LIMITS.messages)
    .map(({ item }) => item);
}

function timeIn(record: WireRecord): number | null {
  return readTime(record, 'received_at', 'created_at', 'timestamp', 'time', 'date');
}

function message(said: string | number | null, words: string | null, receivedAt: number): Message | null {
  const whole = words === null || words === 'null' ? '' : words;
  const text = shortened(whole);
  const found = said === null ? null : serverCode(said, text);
  if (found !== null || whole !== '') return withText({ code: found, text: whole, receivedAt }, text);
  const shown = said === null ? '' : unfit(said);
  return shown === '' ? null : { code: null, text: shown, receivedAt };
}

/** Text that cannot be a code is shown as it is, unless it says that there is no code. */
function unfit(said: string | number): string {
  const text = seenText(String(said), LIMITS.sms);
  const isNothing = typeof said === 'number' ? said <= 0 : !/\p{Nd}/u.test(text);
  return isNothing ? '' : text;
}

/** Cuts the middle out of a long text: the code and its site may be at either end. */
function shortened(text: string): string {
  if (text.length <= LIMITS.sms) return text;
  const half = LIMITS.sms / 2;
  const ends = [seenText(text.slice(0, half - 1), half), seenText(text.slice(2 - half), half)];
  return ends.join('\n…\n');
}
