import { plainWords } from './phrase-matcher.ts';
import { createRules } from './rules.ts';

/** A label that only says "number", as one beside a calling code may. */
export function isNumberWord(label: string): boolean {
  return createRules().number.needles.includes(plainWords(label.replace(/\+\s?\d+/g, '')));
}

/** `+1 …`: the whole number, or the beginning of one. */
export function beginsWithCallingCode(text: string): boolean {
  return /^\s*\+\s?\d/.test(text);
}

/** `+380` and nothing else. */
export function isCallingCode(text: string): boolean {
  return /^\W*\+\s?\d{1,4}\W*$/.test(text);
}

const FEWEST = 9;
const MOST = 13;
/** Group lengths of dates, cards, and the numbers of people and banks. */
const SOMETHING_ELSE = new Set(['3-2-4', '3-3-3-2', '2-7', '4-4-4']);

/** `(555) 555-5555`, `+1 ___`, `xxx-xxx-xxxx`, `07400 123456`. */
export function looksLikeNumber(text: string): boolean {
  if (beginsWithCallingCode(text)) return true;
  const [run = ''] = /^[\d_x#()\s./-]+/i.exec(text) ?? [];
  const groups = (run.match(/[\d_x#]+/gi) ?? []).map(({ length }) => length);
  const all = groups.reduce((sum, length) => sum + length, 0);
  return all >= FEWEST && all <= MOST && !SOMETHING_ELSE.has(groups.join('-'));
}

/** `(555) 555-5555`, `+1 ___`: nothing but a phone number is written so. */
export function looksLikeNothingElse(text: string): boolean {
  return /^\s*(\+\s?\d|\([\d_x#]{2,4}\)\s?[\d_x#]{2})/i.test(text) && looksLikeNumber(text);
}
