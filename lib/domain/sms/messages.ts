import type { Message } from './message.ts';
import { asWhole, hostsOf, isCutOf, isSameText, uncut, withText } from './message-text.ts';
import { readCode, readCodes } from './otp.ts';
import { isSameNumber, isSpeltIn, serverCode } from './server-code.ts';

/** Of one rental. Ten minutes bring a handful; more would only fill the disk. */
const MAX_MESSAGES = 30;
const MAX_CHARS = 8_000;

/** Two endpoints may date the same SMS a little differently. A user who requests a new one has waited longer. */
const SAME_SMS_WITHIN_MS = 30_000;

/** Whether a time is only a substitute for one that the API did not tell. */
type IsUndated = (receivedAt: number) => boolean;
/** Whether a time cannot be right. Such messages are sorted by when they were first seen. */
type IsImplausible = (receivedAt: number) => boolean;

/**
 * The messages known so far with the new ones added, oldest first. Returns `known` itself where nothing is new.
 * The code endpoint and the detail endpoint may word the same SMS differently, so equal codes count as one
 * unless both text and time differ, or they came at times far apart; what one of them leaves out, the other adds.
 * Of messages in the same second, the order of `incoming` tells which was first.
 */
export function mergeMessages(
  known: readonly Message[],
  incoming: readonly Message[],
  isUndated: IsUndated = (receivedAt) => receivedAt <= 0,
  isImplausible: IsImplausible = isUndated,
): readonly Message[] {
  const listed: Message[] = [];
  const fuller = new Map<Message, Message>();
  for (const message of folded(incoming.map(withCode))) {
    // A known message matches only one of those listed.
    const same = known.filter((other) => !listed.includes(other) && isSameMessage(other, message, isUndated));
    const own = same.find(({ receivedAt }) => receivedAt === message.receivedAt) ?? same[0];
    listed.push(own ?? message);
    if (own) fuller.set(own, completed(own, message));
  }
  const unlisted = known.filter((message) => !listed.includes(message));
  const all = inOrder(known, [...unlisted, ...listed], isImplausible);
  const kept = withinRoom(all.map((message) => fuller.get(message) ?? message)).map(
    (message) => known.find((other) => isAlike(other, message)) ?? message,
  );
  const isNews = kept.length !== known.length || kept.some((message) => !known.includes(message));
  return isNews ? kept : known;
}

/** By time. A wrongly dated message comes right after those known before it. */
function inOrder(
  known: readonly Message[],
  all: readonly Message[],
  isImplausible: IsImplausible,
): Message[] {
  const isMisdated = ({ receivedAt }: Message) => isImplausible(receivedAt);
  const sorted = all.toSorted((a, b) => a.receivedAt - b.receivedAt);
  const order = sorted.filter((message) => !isMisdated(message));
  const placeAfter = (one: Message | undefined, message: Message) =>
    order.splice(one ? order.indexOf(one) + 1 : 0, 0, message);
  for (const [n, message] of known.entries()) if (isMisdated(message)) placeAfter(known[n - 1], message);
  const unknown = sorted.filter((message) => isMisdated(message) && !known.includes(message));
  const last = order.findLast((message) => known.includes(message));
  for (const message of unknown.toReversed()) {
    const later = sorted.slice(sorted.indexOf(message) + 1);
    const next = later.find((other) => other.receivedAt === message.receivedAt && order.includes(other));
    if (next) order.splice(order.indexOf(next), 0, message);
    else placeAfter(last, message);
  }
  return order;
}

export function hasNewer(before: readonly Message[], after: readonly Message[]): boolean {
  return after.length > before.length || after.at(-1)?.receivedAt !== before.at(-1)?.receivedAt;
}

/** The listed messages, with the newest completed from the rental itself. */
export function withNewest(
  messages: readonly Message[],
  newest: Message | null,
  isUndated: IsUndated,
): readonly Message[] {
  if (newest === null) return messages;
  const own = messages.findLast((message) => isSameMessage(withCode(message), withCode(newest), isUndated));
  if (own === undefined) return [...messages, newest].sort((a, b) => a.receivedAt - b.receivedAt);
  const { receivedAt } = isUndated(own.receivedAt) ? newest : own;
  return messages.map((message) => (message === own ? { ...completed(own, newest), receivedAt } : message));
}

/** Each message once, completed from its duplicates. Within a list, all without a time have the same one. */
function folded(messages: readonly Message[]): Message[] {
  const told: Message[] = [];
  for (const message of messages.filter((one) => !isEmpty(one))) {
    const at = told.findIndex((other) => isSameMessage(other, message, () => false));
    const before = told[at];
    if (before) told[at] = completed(before, message);
    else told.push(message);
  }
  return told;
}

/** Completes a message from another version of it. Returns the same object if that adds nothing. */
function completed(message: Message, other: Message): Message {
  // A text that is bound to sites gives way only to its own uncut version.
  const mayGiveWay = hostsOf(message) === null || isCutOf(message.text, other.text);
  const isFuller = mayGiveWay && uncut(other.text).length > uncut(message.text).length;
  const text = isFuller ? other.text : message.text;
  const told = { ...withText(message, text, hostsOf(other)), code: codeOfBoth(message, other, text) };
  const full = other.isPart ? told : asWhole(told);
  return isAlike(full, message) ? message : full;
}

/** A code whose text is known has all its zeros. */
function codeOfBoth(one: Message, other: Message, text: string): string | null {
  const [first, ...more] = [one, other].filter(({ code }) => code !== null);
  if (!first?.code || !more[0]?.code) return first?.code ? serverCode(first.code, text) : null;
  if ((one.text === '') !== (other.text === '')) return one.text === '' ? other.code : one.code;
  return more[0].code.length > first.code.length ? more[0].code : first.code;
}

/**
 * The messages that there is room for, oldest first. The newest always stays; then those with a code come before
 * those without. If a text is too long, its code stays alone, bound to the same sites.
 */
function withinRoom(messages: readonly Message[]): readonly Message[] {
  const newest = messages.at(-1);
  const older = messages.slice(0, -1).toReversed();
  const byWorth = [
    ...(newest ? [newest] : []),
    ...older.filter(({ code }) => code !== null),
    ...older.filter(({ code }) => code === null),
  ];
  const taken = new Map<Message, Message>();
  let room = MAX_CHARS;
  for (const message of byWorth.slice(0, MAX_MESSAGES)) {
    const fits = message.text.length <= room;
    if (!fits && message.code === null) continue;
    taken.set(message, fits ? message : withText(message, ''));
    if (fits) room -= message.text.length;
  }
  return messages.flatMap((message) => taken.get(message) ?? []);
}

function isAlike(one: Message, other: Message): boolean {
  return (
    one.code === other.code &&
    one.text === other.text &&
    one.receivedAt === other.receivedAt &&
    one.isPart === other.isPart &&
    one.hosts?.join() === other.hosts?.join()
  );
}

function isEmpty(message: Message): boolean {
  return !message.code && message.text.trim() === '';
}

function isSameMessage(a: Message, b: Message, isUndated: IsUndated): boolean {
  const apartMs = Math.abs(a.receivedAt - b.receivedAt);
  const isDated = !isUndated(a.receivedAt) && !isUndated(b.receivedAt);
  if (isDated && apartMs >= SAME_SMS_WITHIN_MS) return false;
  if (isSameText(a.text, b.text)) return a.code === null || b.code === null || a.code === b.code;
  const isBare = a.text === '' || b.text === '';
  if (a.code !== null && b.code !== null)
    return isBare ? isSameCode(a.code, b.code) : a.code === b.code && apartMs === 0;
  const [code, text] = a.code === null ? [b.code, a.text] : [a.code, b.text];
  if (code === null) return false;
  // A number too short to be a code without its zeros was read as a text.
  return isSameNumber(text, code) || (isBare && isSpeltIn(code, a.text || b.text));
}

function isSameCode(one: string, other: string): boolean {
  return one === other || isSameNumber(one, other);
}

function withCode(message: Message): Message {
  return message.code === null ? { ...message, code: readCode(message.text) } : message;
}

export function latestCode(messages: readonly Message[]): string | null {
  return messages.findLast(({ code }) => code !== null)?.code ?? null;
}

/**
 * All codes a message may hold, best first, for a user who wants another one. The API's own comes first. `482-913` is
 * not offered beside `482913`.
 */
export function codesOf({ code, text }: Message): readonly string[] {
  const bare = (one: string) => one.replace(/[\s-]/g, '');
  const read = readCodes(text).filter(
    (found) => code === null || ![found.code, found.shown].map(bare).includes(bare(code)),
  );
  return [...(code === null ? [] : [code]), ...read.map((found) => found.code)];
}
