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

const EXAMPLE = /^\s*[\p{L}\p{M}][\p{L}\p{M}.\s]{0,11}[.:：]\s*(?=[+\d(])/u;

/** Without the words that say that it is one: `e.g. 07400 123456`, `如：138 0013 8000`. */
export function withoutLead(example: string): string {
  return example.replace(EXAMPLE, '');
}

/** `(555) 555-5555`, `+1 ___`, `xxx-xxx-xxxx`, `e.g. 07400 123456`. */
export function looksLikeNumber(placeholder: string): boolean {
  const text = withoutLead(placeholder);
  if (beginsWithCallingCode(text)) return true;
  const [run = ''] = /^[\d_x#()\s./-]+/i.exec(text) ?? [];
  const groups = (run.match(/[\d_x#]+/gi) ?? []).map(({ length }) => length);
  const all = groups.reduce((sum, length) => sum + length, 0);
  return all >= FEWEST && all <= MOST && !SOMETHING_ELSE.has(groups.join('-'));
}

/** `(555) 555-5555`, `+1 ___`, `090-1234-5678`, `7XX XXX XXX`: nothing but a phone number is written so. */
export function looksLikeNothingElse(placeholder: string): boolean {
  const text = withoutLead(placeholder);
  if (!looksLikeNumber(text)) return false;
  return /^\s*(\+\s?\d|\([\d_x#]{2,4}\)\s?[\d_x#]{2})/i.test(text) || isNationalExample(text.trim());
}

/** A zero and what follows it, or the first digits of a mobile phone, in three groups or more or with the rest left open. */
function isNationalExample(text: string): boolean {
  if (/^0[1-9]\d{0,3}x{5,9}$/i.test(text.replace(/[\s./-]/g, ''))) return true;
  const groups = text.split(/[\s.-]+/);
  const [first = ''] = groups;
  if (groups.length < 3 || !groups.every((group) => /^[\dx]{2,4}$/i.test(group))) return false;
  return /^0[1-9]/.test(first) || /^\d+x*(\D+x+)+$/i.test(text);
}
