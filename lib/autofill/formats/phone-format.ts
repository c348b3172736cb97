import type { PhoneParts } from '../../domain/phone.ts';
import { findNeedle, firstOf, plainWords } from '../classify/evidence/phrase-matcher.ts';
import type { Rules } from '../classify/evidence/rules.ts';
import { allows, type FieldLimits } from './field-limits.ts';

export interface PhoneText {
  text: string;
  /** The name by which a site's format is remembered. */
  format: string;
  /** Typed after what the field already holds (`+1 `), instead of replacing it. */
  continues: boolean;
}

export interface PhoneFieldFeatures extends FieldLimits {
  value: string;
  placeholder: string;
  /** From its label and description. */
  about: string;
  autocomplete: readonly string[];
  inputMode: string;
  language: string;
  /** The page is for people of the number's country. */
  isAtHome: boolean;
  /** The country is asked for elsewhere, and is right there. */
  country: 'set-elsewhere' | 'wrong-elsewhere' | 'not-asked';
}

/** Ways to write a number into a field, most likely first. */
export function phoneTexts(parts: PhoneParts, field: PhoneFieldFeatures, rules: Rules): PhoneText[] {
  const { e164, national, countryCallingCode } = parts;
  const whole = { text: e164, format: 'e164', continues: false };
  const plain = { text: national, format: 'national', continues: false };
  const prefix = digits(field.value);
  const texts: PhoneText[] = [];
  // A prefix that is already in the field: `+1`, `+1 (___) ___-____`.
  if (countryCallingCode !== '' && prefix === countryCallingCode)
    texts.push({ text: national, format: 'continued', continues: true });
  const withoutPlus = { text: `${countryCallingCode}${national}`, format: 'digits', continues: false };
  const zeros = { text: `00${countryCallingCode}${national}`, format: 'zeros', continues: false };
  if (field.country === 'not-asked' && asksForZeros(field)) texts.push(zeros);
  texts.push(...(wantsCountry(parts, field, rules) ? [whole, plain] : [plain, whole]));
  // Digits-only fields refuse the plus.
  if (field.country === 'not-asked' && asksForCountry(field, rules)) texts.splice(-1, 0, withoutPlus);
  texts.push(...written(parts, field));
  texts.push(withoutPlus, zeros);
  return ordered(texts, field);
}

/** Formats that the site called wrong before come last, in the same order. */
export function refusedLast(texts: readonly PhoneText[], refused: readonly string[]): PhoneText[] {
  const isRefused = ({ format }: PhoneText) => Number(refused.includes(format));
  return texts.toSorted((one, other) => isRefused(one) - isRefused(other));
}

/** Whether two texts mean the same number, as far as the field can show it. */
export function showsNumber(value: string, parts: PhoneParts): boolean {
  const shown = digits(value);
  const { national, countryCallingCode } = parts;
  return [national, `${countryCallingCode}${national}`, `00${countryCallingCode}${national}`].includes(shown);
}

export function digits(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

function wantsCountry(parts: PhoneParts, field: PhoneFieldFeatures, rules: Rules): boolean {
  if (field.country !== 'not-asked') return field.country === 'wrong-elsewhere';
  if (field.maxLength !== null && field.maxLength <= parts.national.length) return false;
  if (field.autocomplete.includes('tel-national') || asksForNational(field, rules)) return false;
  if (asksForCountry(field, rules)) return true;
  if (showsNational(field)) return false;
  // The token means a whole number with its calling code.
  if (field.autocomplete.includes('tel')) return true;
  // On the keys of such a field is no plus.
  if (/^(numeric|decimal)$/.test(field.inputMode)) return false;
  // Without its calling code a number may be someone's in another country.
  return !field.isAtHome;
}

const GROUPS = /\d+|x{2,}|_{2,}|#{2,}/gi;
/** Numbers of films and examples. */
const EXAMPLE = /^(\d{3})?555\d{4}$/;

/** As in `(555) 123-4567`. What people of other countries write has other groups, a zero in front, or words of their own. */
function showsNational(field: PhoneFieldFeatures): boolean {
  const groups = shownFormat(field).match(GROUPS) ?? [];
  if (EXAMPLE.test(groups.join(''))) return true;
  const isGrouped =
    groups.map(({ length }) => length).join() === '3,3,4' && !/^0[1-9]|^00[1-9]/.test(groups.join(''));
  return isGrouped && /^(en|$)/i.test(field.language);
}

function asksForCountry(field: PhoneFieldFeatures, rules: Rules): boolean {
  if (asksForZeros(field) || /^\+/.test(shownFormat(field))) return true;
  if (/e\.?164|\+\s?\d|international/i.test(field.about)) return true;
  return saysCountryCode(field.about, rules);
}

/** As in `0049 170 …`, where people dial zeros for the plus. */
function asksForZeros(field: PhoneFieldFeatures): boolean {
  return /^00\s?[1-9]/.test(shownFormat(field)) || /(?<![\d.,:])00\s?[1-9]/.test(field.about);
}

/** How far after "without" the calling code is named. */
const WITHOUT_LENGTH = 40;

function asksForNational({ about, placeholder }: PhoneFieldFeatures, rules: Rules): boolean {
  const { tenDigits, without } = rules;
  const words = plainWords(`${about} ${placeholder}`);
  if (findNeedle(words, tenDigits.needles) !== null) return true;
  const found = firstOf(words, without.needles);
  if (found === null) return false;
  const behind = found.at + found.needle.length;
  return saysCountryCode(words.slice(behind, behind + WITHOUT_LENGTH), rules);
}

function saysCountryCode(text: string, { countryCode }: Rules): boolean {
  return findNeedle(plainWords(text), countryCode.needles) !== null;
}

function shownFormat({ placeholder, value }: PhoneFieldFeatures): string {
  return placeholder.trim() || value.trim();
}

/** First as the placeholder or mask has it, then as people write it. */
function written({ national, e164 }: PhoneParts, field: PhoneFieldFeatures): PhoneText[] {
  if (national.length !== 10) return [];
  const [area, prefix, line] = [national.slice(0, 3), national.slice(3, 6), national.slice(6)];
  const texts: Readonly<Record<string, string | null>> = {
    placeholder: likePlaceholder(national, field.placeholder),
    dashes: `${area}-${prefix}-${line}`,
    brackets: `(${area}) ${prefix}-${line}`,
    dots: `${area}.${prefix}.${line}`,
    spaces: `${e164.slice(0, -10)} ${area} ${prefix} ${line}`,
  };
  return Object.entries(texts).flatMap(([format, text]) =>
    text === null ? [] : [{ text, format, continues: false }],
  );
}

function likePlaceholder(national: string, placeholder: string): string | null {
  const places = placeholder.replace(/^\s*\+\s?1\b/, '').match(/[\dx_#9]/gi)?.length;
  if (places !== national.length || placeholder.trim().startsWith('+')) return null;
  let next = 0;
  return placeholder.replace(/[\dx_#9]/gi, () => national[next++] ?? '').trim();
}

/** Formats within the field's own limits come first. The rest stay, since limits are often wrong. */
function ordered(texts: readonly PhoneText[], field: PhoneFieldFeatures): PhoneText[] {
  const seen = new Set<string>();
  const distinct = texts.filter(({ text, continues }) => {
    const key = `${continues}${text}`;
    return !seen.has(key) && seen.add(key);
  });
  const fits = (text: PhoneText) => (text.continues || allows(field, text.text) ? 0 : 1);
  return distinct.toSorted((a, b) => fits(a) - fits(b)).slice(0, 5);
}
