import type { FieldFeatures } from '../../dom/field-features.ts';
import { cameByMessage, showsMaskedNumber } from './came-by-message.ts';
import { withoutLead } from './number-like.ts';
import { findNeedle, plainWords, wordsWithout } from './phrase-matcher.ts';
import type { Place, Score } from './places.ts';
import type { Rule, Rules } from './rules.ts';

/** Evidence that a code is on its way to the user of a field. */
export interface Arrival {
  scores: Score[];
  /** A code was sent, or is one click away. Without that, the words alone may be about another code. */
  isCertain: boolean;
  /** The field itself says so, not the text around it. */
  isOwn: boolean;
  /** A button beside the field sends it. */
  sends: boolean;
  /** The field is named by how its code came, whatever that calls the code. */
  isNamed: boolean;
}

export function arrivalOf(
  field: FieldFeatures,
  places: readonly Place[],
  rules: Rules,
  isSaid: boolean,
): Arrival {
  const sends = isSaid && sendsCode(field.buttonsBeside, rules);
  const comes = comesToUser(field, places, rules);
  const told = toldAround(field, rules);
  const isOwn = sends || comes.some(({ isShown }) => isShown);
  return {
    scores: [
      ...comes,
      ...(told ? [told.score] : []),
      ...(sends ? [{ score: rules.sendCode.weight, reasons: [rules.sendCode.key] }] : []),
    ],
    isCertain: isOwn || told?.isSent === true,
    isOwn,
    sends,
    isNamed: comes.some(({ isNamed }) => isNamed),
  };
}

// `58s`, `60 秒後`
const COUNTED = /(?<!\d)\d{1,3}\s?([\p{L}\p{M}]+)/gu;
// `Resend in 0:42`, `重新发送(58)`
const COUNTDOWN = /(?<!\d)\d{1,2}:\d{2}(?!\d)|[(（]\d{1,3}[)）]/u;

function sendsCode(buttons: string, rules: Rules): boolean {
  return findNeedle(plainWords(buttons), rules.sendCode.needles) !== null || countsDown(buttons, rules);
}

/** A button that counts down has sent a code. */
function countsDown(buttons: string, { second }: Rules): boolean {
  const isSecond = (word: string) => findNeedle(plainWords(word), second.needles) !== null;
  return COUNTDOWN.test(buttons) || [...buttons.matchAll(COUNTED)].some(([, word = '']) => isSecond(word));
}

/** "Code from the text message": a word for a code and the way it comes, together. */
function comesToUser(
  field: FieldFeatures,
  places: readonly Place[],
  rules: Rules,
): (Score & { isShown: boolean; isNamed: boolean })[] {
  const says = ({ words }: Place, { needles }: Rule) => findNeedle(words, needles) !== null;
  const found = places.find(
    (place) =>
      (place.weight >= 0.9 &&
        ((says(place, rules.codeNoun) && (says(place, rules.byPhone) || says(place, rules.byEmail))) ||
          isWhatCame(place, rules) ||
          (isAsLongAsCode(field) && isOfMessage(place, rules)))) ||
      isSentToMasked(field, place, rules),
  );
  const { weight } = rules.byPhone;
  if (found)
    return [
      {
        score: weight,
        reasons: [`a code and how it comes, in ${found.name}`],
        isShown: found.isShown,
        isNamed: found.isShown,
      },
    ];
  // In a longer text, the plain word "code" may mean anything.
  const told = places.find((place) => says(place, rules.code) && says(place, rules.byPhone));
  if (!told) return [];
  return [
    {
      score: weight / 2,
      reasons: [`a code that came by phone, in ${told.name}`],
      isShown: told.isShown,
      isNamed: false,
    },
  ];
}

/** "The digits in the SMS", "The password that came to your phone" */
function isWhatCame({ words, isShown }: Place, rules: Rules): boolean {
  const { digits, password, pin, message, byPhone, toBeSent } = rules;
  const says = ({ needles }: Pick<Rule, 'needles'>) => findNeedle(words, needles) !== null;
  if (!isShown || says(toBeSent)) return false;
  if (says(digits) && says(message)) return true;
  return (
    [digits, password, pin].some(says) && (says(message) || says(byPhone)) && says({ needles: rules.came })
  );
}

/** "What we sent to ••• •• 55" */
function isSentToMasked(field: FieldFeatures, { name, words }: Place, { came, toBeSent }: Rules): boolean {
  const text =
    { label: field.label, 'text before': field.before, description: field.description }[name] ?? '';
  const says = (needles: readonly string[]) => findNeedle(words, needles) !== null;
  return showsMaskedNumber(text) && says(came) && !says(toBeSent.needles);
}

// `123456`, `000 000`, `______`, `XXXXXX`, `••••••`, `- - - - - -`.
const CODE_LIKE = /^\s*(\d{4,8}|\d{3}[\s-]\d{3}|([_x•·*0-]\s?){4,8})\s*$/i;

export function looksLikeCode(placeholder: string): boolean {
  return CODE_LIKE.test(withoutLead(placeholder));
}

function isAsLongAsCode({ maxLength, placeholder }: FieldFeatures): boolean {
  return maxLength === null ? looksLikeCode(placeholder) : maxLength >= 4 && maxLength <= 8;
}

/** "SMS კოდი": many languages borrow the word for the message, and the rules know fewer of their words for a code. */
function isOfMessage({ words, isShown }: Place, rules: Rules): boolean {
  const says = ({ needles }: Pick<Rule, 'needles'>) => findNeedle(words, needles) !== null;
  return isShown && says(rules.message) && ![rules.phone, rules.number, rules.toBeSent].some(says);
}

// In a form of many fields, the words around say nothing about one of them.
const MOST_FIELDS = 4;

function toldAround(field: FieldFeatures, rules: Rules): { score: Score; isSent: boolean } | null {
  if (field.fieldsInForm > MOST_FIELDS) return null;
  const needle = saysSent(field, rules);
  const { sent, about } = rules;
  const subject =
    needle ?? saidAround(field, about) ?? findNeedle(plainWords(field.formNames), about.needles);
  if (subject === null && isAsLongAsCode(field) && showsMaskedNumber(field.formText))
    return { score: { score: about.weight, reasons: ['below a masked number'] }, isSent: false };
  if (subject === null) return null;
  const rule = needle === null ? about : sent;
  const score = rule.weight * (field.fieldsInForm <= 2 ? 1 : 0.5);
  return { score: { score, reasons: [`${rule.key}: "${subject}"`] }, isSent: needle !== null };
}

/** Evidence that a code is on its way, however many fields there are; null if there is none. */
export function saysSent(field: FieldFeatures, rules: Rules): string | null {
  return saidAround(field, rules.sent, rules.toBeSent.needles) ?? cameByMessage(field.formText, rules);
}

/** A phrase that the form says apart from the field's name, and not as part of the other phrases. */
export function saidAround(
  field: FieldFeatures,
  { needles }: Pick<Rule, 'needles'>,
  others: readonly string[] = [],
): string | null {
  const said = (words: string) => findNeedle(wordsWithout(words, others), needles);
  // All fields of a form ask for the same text, and most texts say nothing of the kind.
  return said(plainWords(field.formText)) === null ? null : said(wordsAround(field));
}

// A sentence before the field says more than its name.
function isSentence(text: string): boolean {
  return text.split(' ').length > 5;
}

/** The form's text without the field's own name, which would only repeat itself. */
function wordsAround(field: FieldFeatures): string {
  const named = plainWords(field.label || (isSentence(field.before) ? '' : field.before));
  const around = plainWords(field.formText);
  // What is said above the field may begin with the same words: "A password for one use was sent".
  const at = named.trim() === '' ? -1 : around.lastIndexOf(named);
  return at < 0 ? around : `${around.slice(0, at)} ${around.slice(at + named.length)}`;
}
