import type { FieldFeatures } from '../dom/field-features.ts';
import { cameByMessage } from './evidence/came-by-message.ts';
import { clausesAround, isRemark } from './evidence/clauses.ts';
import {
  beginsWithCallingCode,
  isNumberWord,
  looksLikeNothingElse,
  looksLikeNumber,
} from './evidence/number-like.ts';
import { findNeedle, firstOf, plainWords, wordsWithout } from './evidence/phrase-matcher.ts';
import { lastPart } from './evidence/places.ts';
import type { Rules } from './evidence/rules.ts';

/** Whether the words about a field ask for a phone or a code; null if they leave it open. */
export type Asked = 'phone' | 'code' | null;

const LONGEST_CODE = 7;
/** As in "10 digit mobile number". */
const LENGTH_OF_NUMBER = /(?<!\d)(8|9|1[0-5])(?!\d)/;
/** Words between "to receive" and the phone in languages that put the phone last. */
const MOST_BETWEEN = 6;

/** What a person reads outranks what the field's author called it. */
export function askedFor(field: FieldFeatures, rules: Rules): Asked {
  const known = asked.get(field);
  if (known !== undefined) return known;
  const found = read(field, rules);
  const sure = found === 'phone' && looksLikeCode(field) ? null : found;
  asked.set(field, sure);
  return sure;
}

const asked = new WeakMap<FieldFeatures, Asked>();

function read(field: FieldFeatures, rules: Rules): Asked {
  const shown = [...field.label.split(' | '), field.placeholder].filter((text) => /\p{L}/u.test(text));
  const said = shown.map((text) => askedIn(text, rules));
  const inFront = field.label === '' || isNumberWord(field.label) ? askedInFront(field, rules) : null;
  for (const one of ['code', 'phone'] as const) if (said.includes(one)) return one;
  if (inFront !== null) return inFront;
  // No code begins so.
  if (beginsWithCallingCode(field.value) || looksLikeNothingElse(field.placeholder)) return 'phone';
  return shown.some((text) => saysCode(plainWords(text), rules)) ? null : askedInNames(field, rules);
}

function askedInFront({ before }: FieldFeatures, rules: Rules): Asked {
  const found = askedIn(before, rules);
  // "Check your phone" asks for what was sent there.
  const isSent = () => says(plainWords(before), rules.sent) || cameByMessage(before, rules) !== null;
  return found === 'phone' && isSent() ? null : found;
}

/** The first clause counts; brackets and further sentences only add to it. */
function askedIn(text: string, rules: Rules): Asked {
  const found = clausesAround(text, (words) => says(words, rules.phone) || saysCode(words, rules));
  if (found === null) return null;
  const { head, tail } = found;
  const words = withoutCodesOfPlaces(plainWords(head), rules);
  if (words === null) return null;
  if (!says(words, rules.phone)) return askedBehindCode(words, plainWords(tail), rules);
  if (saysCode(words, rules) && !LENGTH_OF_NUMBER.test(head)) return askedInOneClause(words, rules);
  const more = plainWords(tail);
  if (!says(more, rules.code) && !says(more, rules.maybeCode)) return 'phone';
  if (says(more, rules.toBeSent)) return 'phone';
  if (!isRemark(tail, head, rules)) return null;
  const isName = wordsWithout(wordsWithout(words, rules.phone.needles), rules.number.needles).trim() === '';
  return isInBrackets(tail) || (isName && tail.startsWith(',')) ? 'phone' : null;
}

/** "Two-factor authentication: phone number" */
function askedBehindCode(words: string, more: string, rules: Rules): Asked {
  if (says(words, rules.toBeSent)) return null;
  if (!says(more, rules.phone) || says(more, rules.sent) || says(more, rules.codeNoun)) return 'code';
  return says(words, rules.codeNoun) ? null : 'phone';
}

/** "Phone number to receive the code" and, where the phone is last, `接收验证码的手机号`. */
function askedInOneClause(words: string, rules: Rules): Asked {
  const toBeSent = firstOf(words, rules.toBeSent.needles);
  const phone = firstOf(words, rules.phone.needles);
  const code = firstOf(words, rules.anyCode);
  if (toBeSent === null || phone === null || code === null) return null;
  if (phone.at < code.at) return 'phone';
  const between = words.slice(toBeSent.at + toBeSent.needle.length, phone.at);
  return phone.at > toBeSent.at && between.length <= MOST_BETWEEN ? 'phone' : null;
}

/** `otp_phone`: in names the last word says what it is. */
function askedInNames(field: FieldFeatures, rules: Rules): Asked {
  const names = [field.name, field.id].filter(Boolean).map((name) => plainWords(lastPart(name)));
  const isForCode = (words: string) => {
    const [phone, code] = [firstOf(words, rules.phone.needles), firstOf(words, rules.anyCode)];
    if (phone === null || code === null || code.at > phone.at) return false;
    if (findNeedle(words, rules.codesOfPlaces) !== null) return false;
    const behind = words.slice(phone.at + phone.needle.trimEnd().length);
    return /^\d*$/.test(wordsWithout(behind, rules.number.needles).trim());
  };
  return names.some(isForCode) ? 'phone' : null;
}

function saysCode(words: string, { anyCode }: Rules): boolean {
  return findNeedle(words, anyCode) !== null;
}

/** A number "with country code" is a number; null where only the country or area code is named. */
function withoutCodesOfPlaces(words: string, rules: Rules): string | null {
  if (findNeedle(words, rules.codesOfPlaces) === null) return words;
  const rest = wordsWithout(words, rules.codesOfPlaces);
  return says(rest, rules.phone) ? rest : null;
}

function says(words: string, { needles }: { needles: readonly string[] }): boolean {
  return findNeedle(words, needles) !== null;
}

function isInBrackets(tail: string): boolean {
  return /^\s*[([（【]/.test(tail);
}

function looksLikeCode({ maxLength, placeholder }: FieldFeatures): boolean {
  if (looksLikeNumber(placeholder)) return false;
  return (maxLength !== null && maxLength <= LONGEST_CODE) || /^\W*\d{4,7}\W*$/.test(placeholder);
}
