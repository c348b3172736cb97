import type { FieldFeatures } from '../dom/field-features.ts';
import { wordsAgainstPhone, wordsOfSignIn } from './against-phone.ts';
import { cameByMessage } from './evidence/came-by-message.ts';
import { clausesAround } from './evidence/clauses.ts';
import { isAloneInLanguage, isCalled } from './evidence/field-names.ts';
import {
  beginsWithCallingCode,
  isCallingCode,
  looksLikeNothingElse,
  looksLikeNumber,
} from './evidence/number-like.ts';
import { findNeedle, plainWords } from './evidence/phrase-matcher.ts';
import { applyRule, ENOUGH, placesOf, type Score, sum, withoutTextBefore } from './evidence/places.ts';
import type { Rules } from './evidence/rules.ts';
import { siblingsOf } from './evidence/siblings.ts';
import { type Signal, weigh } from './evidence/signals.ts';
import { codeToCome } from './evidence/to-be-sent.ts';

const LOOKS: readonly Signal<FieldFeatures>[] = [
  { what: 'type tel', weight: 5, holds: ({ type }) => type === 'tel' },
  { what: 'inputmode tel', weight: 3, holds: ({ inputMode }) => inputMode === 'tel' },
  {
    what: 'placeholder like a number',
    weight: 5,
    holds: ({ placeholder }) => looksLikeNumber(placeholder),
  },
  {
    what: 'placeholder like nothing but a phone number',
    weight: 1,
    holds: ({ placeholder }) => looksLikeNothingElse(placeholder),
  },
  {
    what: 'a calling code in front',
    weight: 6,
    holds: ({ label, before }) => label === '' && isCallingCode(before),
  },
  { what: 'holds a calling code', weight: 6, holds: ({ value }) => beginsWithCallingCode(value) },
];
/** These cost more to read, and are not enough by themselves. */
const SURROUNDINGS: readonly Signal<FieldFeatures>[] = [
  { what: 'calling code beside', weight: 3, holds: ({ callingCodeBeside }) => callingCodeBeside !== '' },
];
const AGAINST: readonly Signal<FieldFeatures>[] = [
  {
    what: 'too short for a number',
    weight: -20,
    holds: ({ maxLength }) => maxLength !== null && maxLength < 6,
  },
];
/** A field of these types is for something else, but may take a number as well. */
const FOR_SOMETHING_ELSE: readonly Signal<FieldFeatures>[] = [
  { what: 'type email or search', weight: -12, holds: ({ type }) => type === 'email' || type === 'search' },
];

/** What words for a phone must weigh beside words to sign in with, and how much of the latter is then forgiven. */
const ENOUGH_AMONG_OTHERS = 7;
const SHARE_OF_SIGN_IN = 1.5;

export function scorePhone(
  field: FieldFeatures,
  all: readonly FieldFeatures[],
  rules: Rules,
): Score & { amongOthers: boolean } {
  const none = { score: 0, reasons: [], amongOthers: false };
  if (field.tag !== 'input' || !/^(text|tel|number|search|email|)$/.test(field.type)) return none;
  // "A message came to your phone" asks for no number.
  const isAnswer = cameByMessage(field.before, rules) !== null || codeToCome(field, rules) !== null;
  const places = isAnswer ? withoutTextBefore(placesOf(field)) : placesOf(field);
  const words = applyRule(rules.phone, places);
  const looks = weigh(LOOKS, field);
  const isLikely = words.score > 0 || looks.score > 0;
  const speaksFor = sum([
    words,
    looks,
    ...(isLikely ? [weigh(SURROUNDINGS, field), ...sayToBeSent(field, rules)] : []),
    ...sayWhose(field, rules),
    ...(words.score > 0 ? [] : sayReach(field, rules)),
    ...(words.score > 0 ? [] : sayPerhaps(field, all, rules)),
  ]);
  // Most fields are for something else, and what speaks against them costs more to read.
  if (speaksFor.score < ENOUGH) return { ...speaksFor, amongOthers: false };
  const signIn = wordsOfSignIn(field, places, rules);
  const total = sum([speaksFor, ...wordsAgainstPhone(field, places, rules), signIn, weigh(AGAINST, field)]);
  // "E-mail or phone" says both; the negative alone would hide that the field takes a number as well.
  const amongOthers =
    field.type !== 'email' &&
    words.score >= ENOUGH_AMONG_OTHERS &&
    signIn.score < 0 &&
    total.score > ENOUGH + signIn.score * SHARE_OF_SIGN_IN;
  return { ...sum([total, weigh(FOR_SOMETHING_ELSE, field)]), amongOthers };
}

/** "Home" alone is a phone where numbers are typed; among more words it may be anything. */
function sayWhose(field: FieldFeatures, { whose }: Rules): Score[] {
  const isOne = field.type === 'tel' && whose.needles.includes(plainWords(field.label || field.before));
  return isOne ? [{ score: whose.weight, reasons: [whose.key] }] : [];
}

/** "We will text you a code" right before the field, and nothing else: the number is what it takes. */
function sayToBeSent(field: FieldFeatures, rules: Rules): Score[] {
  if (field.label !== '' || !looksLikeNumber(field.placeholder)) return [];
  const said = codeToCome(field, rules);
  return said === null ? [] : [{ score: 3, reasons: [`${rules.toBeSent.key}: "${said}"`] }];
}

/** "On what number can we call you?" */
function sayReach({ label, placeholder, before }: FieldFeatures, rules: Rules): Score[] {
  const { reach, number, card } = rules;
  const says = (words: string, { needles }: { needles: readonly string[] }) =>
    findNeedle(words, needles) !== null;
  const asks = (text: string) => {
    const clause = clausesAround(text, (words) => says(words, reach));
    const words = plainWords(clause?.head ?? '');
    return says(words, number) && !says(words, card) && findNeedle(words, rules.neither) === null;
  };
  const found = [label, placeholder, label === '' ? before : ''].find(asks);
  return found === undefined ? [] : [{ score: reach.weight, reasons: [`${reach.key}: "${found}"`] }];
}

/** "Cell" is a phone where people are reached, and something else in a spreadsheet. */
function sayPerhaps(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): Score[] {
  const { key, weight, needles } = rules.maybePhone;
  const endOf = (words: string) =>
    needles.find((needle) => words.endsWith(needle) || words.trimEnd().endsWith(needle));
  const place = placesOf(field).find(
    ({ words, weight: share }) => share >= 0.9 && endOf(words) !== undefined,
  );
  const said = place && endOf(place.words);
  const isAlone = isAloneInLanguage(field, rules);
  if (place === undefined && !isAlone) return [];
  if (!isForNumbers(field) && !isAmongWaysToReach(field, all, rules, said ?? '')) return [];
  return [{ score: weight * (place?.weight ?? 1), reasons: [`${key} in ${place?.name ?? 'its language'}`] }];
}

function isForNumbers({ type, inputMode, placeholder }: FieldFeatures): boolean {
  return type === 'tel' || inputMode === 'tel' || looksLikeNumber(placeholder);
}

function isAmongWaysToReach(
  field: FieldFeatures,
  all: readonly FieldFeatures[],
  rules: Rules,
  said: string,
): boolean {
  const { phone, signIn, maybePhone } = rules;
  const others = { needles: maybePhone.needles.filter((needle) => needle !== said) };
  return siblingsOf(field, all).some(
    (other) => other.type === 'email' || [phone, signIn, others].some((rule) => isCalled(other, rule)),
  );
}
