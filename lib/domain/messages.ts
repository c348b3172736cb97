import { readCode, readCodes } from './otp.ts';
import type { Message } from './rental.ts';

/** Of one rental. Ten minutes bring a handful; more is no number's mail, and would fill the disk. */
const MOST_MESSAGES = 30;
const MOST_CHARS = 8_000;

/** Two endpoints may date the same SMS a little differently; a user who has it sent again has waited longer. */
const SAME_SMS_WITHIN_MS = 30_000;

/**
 * The messages known so far with the new ones added, oldest first. Returns `known` itself where nothing is new.
 * The code endpoint and the detail endpoint may word the same SMS differently, so equal codes count as one
 * unless both text and time differ, or they came at times far apart. `isUndated`: whether a time only stands in for one
 * that the API did not tell. Of messages in the same second, the order of `incoming` tells which was first.
 */
export function mergeMessages(
  known: readonly Message[],
  incoming: readonly Message[],
  isUndated: (receivedAt: number) => boolean = (receivedAt) => receivedAt <= 0,
): readonly Message[] {
  const told: Message[] = [];
  const listed: Message[] = [];
  for (const message of incoming.map(withCode)) {
    // Those without a time all stand at the same one within a list.
    if (isEmpty(message) || told.some((other) => isSame(other, message, () => false))) continue;
    told.push(message);
    // Each known one is one of those listed, not two.
    const same = known.filter((other) => !listed.includes(other) && isSame(other, message, isUndated));
    listed.push(same.find(({ receivedAt }) => receivedAt === message.receivedAt) ?? same[0] ?? message);
  }
  const taken = roomFor(
    known,
    listed.filter((message) => !known.includes(message)),
  );
  if (taken.size === 0) return known;
  const unlisted = known.filter((message) => !listed.includes(message));
  const kept = listed.flatMap((message) => taken.get(message) ?? (known.includes(message) ? message : []));
  return [...unlisted, ...kept].sort((a, b) => a.receivedAt - b.receivedAt);
}

/** The new ones that there is room for, newest first, as they are kept: where their text is too much, a code alone. */
function roomFor(known: readonly Message[], added: readonly Message[]): ReadonlyMap<Message, Message> {
  const taken = new Map<Message, Message>();
  let chars = known.reduce((sum, { text }) => sum + text.length, 0);
  for (const message of added.toSorted((a, b) => b.receivedAt - a.receivedAt)) {
    const fits = chars + message.text.length <= MOST_CHARS;
    if (known.length + taken.size === MOST_MESSAGES || (!fits && message.code === null)) continue;
    taken.set(message, fits ? message : { ...message, text: '' });
    if (fits) chars += message.text.length;
  }
  return taken;
}

function isEmpty(message: Message): boolean {
  return !message.code && message.text.trim() === '';
}

function isSame(a: Message, b: Message, isUndated: (receivedAt: number) => boolean): boolean {
  const apartMs = Math.abs(a.receivedAt - b.receivedAt);
  const isDated = !isUndated(a.receivedAt) && !isUndated(b.receivedAt);
  if (isDated && apartMs >= SAME_SMS_WITHIN_MS) return false;
  const sameText = a.text !== '' && a.text === b.text;
  if (a.code !== null && b.code !== null) {
    return a.code === b.code && (sameText || apartMs === 0 || a.text === '' || b.text === '');
  }
  return sameText;
}

/** Where the API read no code, the text may show one. */
function withCode(message: Message): Message {
  return message.code === null ? { ...message, code: readCode(message.text) } : message;
}

/** The newest code of a rental, or null. */
export function latestCode(messages: readonly Message[]): string | null {
  return messages.findLast(({ code }) => code !== null)?.code ?? null;
}

/**
 * The codes a message may be meant to carry, best first, for a user who wants another than the first. The API's own
 * comes first whatever the text says. `482-913` is not offered beside `482913`.
 */
export function codesOf({ code, text }: Message): readonly string[] {
  const bare = (one: string) => one.replace(/[\s-]/g, '');
  const read = readCodes(text).filter(
    (found) => code === null || ![found.code, found.shown].map(bare).includes(bare(code)),
  );
  return [...(code === null ? [] : [code]), ...read.map((found) => found.code)];
}
