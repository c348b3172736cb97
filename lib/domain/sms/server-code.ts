import { isCode } from './code-shape.ts';
import { plainText } from './code-text.ts';
import { readCodes } from './otp.ts';

/**
 * The code that the API names beside a text, as it is to be typed, or null. A number has lost its leading zeros, and
 * a string may have: the SMS has them. Letters alone may be a word for "none".
 */
export function serverCode(said: string | number, text: string): string | null {
  if (typeof said === 'number' && !(Number.isSafeInteger(said) && said > 0)) return null;
  const shown = String(said);
  const spelt = spellingsOf(shown, text);
  const isAsSaid = typeof said === 'string' && spelt.includes(shown);
  const whole = spelt.find(({ length }) => length > shown.length || typeof said === 'number');
  const code = isAsSaid ? shown : (whole ?? shown);
  const isMeant = /\p{Nd}/u.test(code) || holdsWord(text, code);
  return isCode(code) && isMeant ? code : null;
}

/** Equal apart from leading zeros. */
export function isSameNumber(one: string, other: string): boolean {
  return isDigits(one) && isDigits(other) && withoutZeros(one) === withoutZeros(other);
}

/** Whether the text holds that code, however it is written. */
export function isSpeltIn(code: string, text: string): boolean {
  return spellingsOf(code, text).length > 0 || holdsWord(text, code);
}

/** How the text has it, best first. */
function spellingsOf(digits: string, text: string): string[] {
  if (text === '' || !isDigits(digits)) return [];
  const read = readCodes(text).map(({ code }) => code);
  const runs = plainText(text).match(/\d+/g) ?? [];
  return [...read, ...runs].filter((found) => isSameNumber(found, digits));
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const around = `${text.charAt(at - 1)}${text.charAt(at + word.length)}`;
  return !/[\p{L}\p{N}]/u.test(around) || holdsWord(text.slice(at + word.length), word);
}
