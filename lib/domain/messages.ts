import { readCode, readCodes } from './otp.ts';
import type { Message } from './rental.ts';

/**
 * The messages known so far with the new ones added, oldest first. Returns `known` itself where nothing is new.
 * The code endpoint and the detail endpoint may word the same SMS differently, so equal codes count as one
 * unless both text and time differ. Of messages in the same second, the order of `incoming` tells which was first.
 */
export function mergeMessages(known: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const listed: Message[] = [];
  for (const message of incoming.map(withCode)) {
    if (isEmpty(message) || listed.some((other) => isSame(other, message))) continue;
    listed.push(known.find((other) => isSame(other, message)) ?? message);
  }
  if (listed.every((message) => known.includes(message))) return known;
  const unlisted = known.filter((message) => !listed.includes(message));
  return [...unlisted, ...listed].sort((a, b) => a.receivedAt - b.receivedAt);
}

function isEmpty(message: Message): boolean {
  return !message.code && message.text.trim() === '';
}

function isSame(a: Message, b: Message): boolean {
  const sameText = a.text !== '' && a.text === b.text;
  const sameTime = a.receivedAt === b.receivedAt;
  if (a.code !== null && b.code !== null) {
    return a.code === b.code && (sameText || sameTime || a.text === '' || b.text === '');
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
