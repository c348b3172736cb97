import type { Message } from './message.ts';
import { isSameNumber, isSpeltIn, saidCode } from './message-code.ts';
import { asWhole, hostsOf, isCutOf, isSameText, uncut, withText } from './message-text.ts';
import { readCode, readCodes } from './otp.ts';

/** Of one rental. Ten minutes bring a handful; more is no number's mail, and would fill the disk. */
const MAX_MESSAGES = 30;
const MAX_CHARS = 8_000;

/** Two endpoints may date the same SMS a little differently; a user who has it sent again has waited longer. */
const SAME_SMS_WITHIN_MS = 30_000;

/** Whether a time only stands in for one that the API did not tell. */
type IsUndated = (receivedAt: number) => boolean;
/** Whether it was not received then: what has come is in the order in which it was first seen. */
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
    // Each known one is one of those listed, not two.
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

/** By their times; one that is dated wrongly comes right after what was known before it. */
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

/** Whether a message has come in between. */
export function hasNewer(before: readonly Message[], after: readonly Message[]): boolean {
  return after.length > before.length || after.at(-1)?.receivedAt !== before.at(-1)?.receivedAt;
}

/** The messages that a list tells, with the newest as the list's rental tells of it besides. */
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

/** Each once, with what is told of it anywhere. Those without a time all stand at the same one within a list. */
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

/** The same message with what another account of it says besides. The same object where that is nothing. */
function completed(message: Message, other: Message): Message {
  // A text that names its sites keeps to them, but for the whole of it.
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
  if (!first?.code || !more[0]?.code) return first?.code ? saidCode(first.code, text) : null;
  if ((one.text === '') !== (other.text === '')) return one.text === '' ? other.code : one.code;
  return more[0].code.length > first.code.length ? more[0].code : first.code;
}

/**
 * Those that there is room for, oldest first. The newest always has some; then those with a code come before those without.
 * Where its text is too much, a code stays alone, and for the sites that its text was for.
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
  // A number that is no code without its zeros is taken for a text.
  return isSameNumber(text, code) || (isBare && isSpeltIn(code, a.text || b.text));
}

function isSameCode(one: string, other: string): boolean {
  return one === other || isSameNumber(one, other);
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
