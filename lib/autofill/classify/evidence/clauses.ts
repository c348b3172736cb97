import { findNeedle, plainWords, wordsBehind } from './phrase-matcher.ts';
import type { Rules } from './rules.ts';

/** A text split at the first clause that mentions something. */
export interface Clauses {
  lead: string;
  head: string;
  tail: string;
}

// An abbreviation such as "No." ends no clause.
const END = /[()（）[\]【】{}。！？:：;；,，、،\n]|(?<=\p{L}{4})[.!?…](?=\s|$)|\s[-–—/]\s/u;
/** Words after the name of a number that may still be part of it: "phone number at work", "mobile phone carrier". */
const NEAREST = 4;
const SHORTEST_REMARK = 4;
const SHORTEST_BEHIND_NUMBER = 3;
const WITHOUT_SPACES = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/g;

export function clausesAround(text: string, speaks: (words: string) => boolean): Clauses | null {
  // Most texts are about something else, and are not taken apart.
  if (!speaks(plainWords(text))) return null;
  if (!END.test(text)) return { lead: '', head: text, tail: '' };
  let start = 0;
  for (const head of text.split(END)) {
    const at = text.indexOf(head, start);
    start = at + head.length;
    if (head.trim() !== '' && speaks(plainWords(head)))
      return { lead: text.slice(0, at), head, tail: text.slice(start) };
  }
  return null;
}

/**
 * The words that name a phone number, without remarks on it: "Phone number (with country code)", "Mobile – your carrier
 * may charge". If the text names none, all words.
 */
export function nameOfPhone(text: string, rules: Rules): string {
  const found = clausesAround(text, (words) => findNeedle(words, rules.phone.needles) !== null);
  if (found === null) return plainWords(text);
  const { lead, head, tail } = found;
  if (!isRemark(tail, head, rules)) return plainWords(text);
  return `${plainWords(lead)}${nearestWords(plainWords(head), rules)}`;
}

/** Whether what follows the name of a number adds to it. A word or two name something else: "Phone (carrier)". */
export function isRemark(tail: string, head: string, rules: Rules): boolean {
  const length = lengthInWords(tail);
  if (length === 0) return true;
  if (/[?？]/.test(tail)) return false;
  if (findNeedle(plainWords(tail), rules.toBeSent.needles) !== null) return true;
  const isNumber = findNeedle(plainWords(head), rules.number.needles) !== null;
  return length >= (isNumber ? SHORTEST_BEHIND_NUMBER : SHORTEST_REMARK);
}

function nearestWords(words: string, { phone }: Rules): string {
  const behind = wordsBehind(words, phone.needles).trim().split(' ');
  if (behind.length <= NEAREST) return words;
  return words.slice(0, -behind.slice(NEAREST).join(' ').length - 1);
}

/** Two characters of a script without spaces make about a word. */
function lengthInWords(text: string): number {
  const characters = text.match(WITHOUT_SPACES)?.length ?? 0;
  const words = plainWords(text.replace(WITHOUT_SPACES, ' ')).trim();
  return characters / 2 + (words === '' ? 0 : words.split(' ').length);
}
