import type { FieldFeatures } from '../dom/field-features.ts';
import { askedFor } from './asked-for.ts';
import { isCalled } from './evidence/field-names.ts';
import { findNeedle, plainWords } from './evidence/phrase-matcher.ts';
import {
  applyRule,
  ENOUGH,
  type Place,
  placesOf,
  type Score,
  sum,
  without,
  withoutInNames,
} from './evidence/places.ts';
import type { Rule, Rules } from './evidence/rules.ts';
import { siblingsOf } from './evidence/siblings.ts';
import { type Signal, weigh } from './evidence/signals.ts';

// `123456`, `000 000`, `______`, `XXXXXX`, `••••••`, `- - - - - -`.
const CODE_LIKE = /^\s*(\d{4,8}|\d{3}[\s-]\d{3}|([_x•·*0-]\s?){4,8})\s*$/i;
const DIGITS_PATTERN = /^\^?(\[0-9 ?\]|\\d)(\*|\+|\{\d(,\d?)?\})\$?$/;
const CAPTCHA = ['captcha'];

/** What a field looks like. */
const LOOKS: readonly Signal<FieldFeatures>[] = [
  {
    what: '4 to 8 long',
    weight: 2,
    holds: ({ maxLength }) => maxLength !== null && maxLength >= 4 && maxLength <= 8,
  },
  { what: 'inputmode numeric', weight: 2, holds: ({ inputMode }) => inputMode === 'numeric' },
  { what: 'digits only', weight: 1, holds: ({ type }) => type === 'number' || type === 'tel' },
  { what: 'pattern of digits', weight: 2, holds: ({ pattern }) => DIGITS_PATTERN.test(pattern) },
  { what: 'placeholder like a code', weight: 4, holds: ({ placeholder }) => CODE_LIKE.test(placeholder) },
  { what: 'type password', weight: -5, holds: ({ type }) => type === 'password' },
];
/** What adds to a word for a code. */
const LOOKS_WITH_WORD: readonly Signal<FieldFeatures>[] = [
  { what: 'for digits, and called a code', weight: 1, holds: ({ inputMode }) => inputMode === 'numeric' },
  { what: 'alone in its form', weight: 3, holds: ({ fieldsInForm }) => fieldsInForm === 1 },
];

/** A field that looks like one for a code, with the others of the page. */
interface Neighborhood {
  field: FieldFeatures;
  siblings: readonly FieldFeatures[];
  rules: Rules;
  /** The page says that a code comes to its user. */
  isSent: boolean;
  /** Nothing that it says could be meant of another code. */
  isSure: boolean;
}

/** What stands beside a field only speaks against it, and costs the most to read. */
const NEIGHBORS: readonly Signal<Neighborhood>[] = [
  { what: 'in a form with a card', weight: -12, holds: isBesideCard },
  {
    what: 'one of many fields',
    weight: -4,
    holds: (seen) => seen.field.fieldsInForm > 4 && !isBesideCard(seen),
  },
  {
    what: 'beside a field for something else',
    weight: -5,
    holds: (seen) => !seen.isSure && strangers(seen) > 0,
  },
  { what: 'beside several of them', weight: -5, holds: (seen) => !seen.isSure && strangers(seen) > 1 },
];

/** How much a field looks like one for a one-time code. */
export function scoreCode(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): Score {
  if (field.tag !== 'input' || !/^(text|tel|number|password|)$/.test(field.type))
    return { score: 0, reasons: [] };
  const places = placesOf(field);
  // A weaker word inside a stronger one says the same thing again.
  const [rule, said] = firstSaid([rules.code, rules.maybeCode, rules.codeNoun], places);
  const isSaid = rule !== null;
  // `phone_code` is the calling code of a phone, unless the page asks for another code.
  const asksForCode = askedFor(field, rules) === 'code';
  const named = asksForCode ? withoutInNames(places, rules.codesOfPlaces) : places;
  const sends = isSaid && findNeedle(plainWords(field.buttonsBeside), rules.sendCode.needles) !== null;
  // Some sites call the field a captcha because it protects the button that sends a code.
  // "One-time password" is not a password.
  const apart = without(sends ? without(named, CAPTCHA) : named, rules.code.needles);
  const comes = comesToUser(places, rules);
  const sent = saysSent(field, rules);
  const alone = sum([
    ...said,
    ...comes,
    ...rules.againstCode.map((negative) => applyRule(negative, apart)),
    ...sent,
    ...(sends ? [{ score: rules.sendCode.weight, reasons: [rules.sendCode.key] }] : []),
    weigh(LOOKS, field),
    ...(isSaid ? [weigh(LOOKS_WITH_WORD, field)] : []),
  ]);
  if (alone.score < ENOUGH) return alone;
  const picture = isSaid ? findNeedle(plainWords(field.picturesBeside), rules.picture.needles) : null;
  if (picture !== null)
    return { score: rules.picture.weight, reasons: [`${rules.picture.key}: "${picture}"`] };
  const isSent = comes.length > 0 || sends;
  const isSure = rule === rules.code || sent.length > 0 || isSent;
  const siblings = siblingsOf(field, all);
  return sum([
    alone,
    weigh(NEIGHBORS, { field, siblings, rules, isSent, isSure }),
    ...(isSure ? [] : saysOwned(field, rules)),
  ]);
}

function firstSaid(order: readonly Rule[], places: readonly Place[]): [Rule | null, Score[]] {
  for (const rule of order) {
    const applied = applyRule(rule, places);
    if (applied.score > 0) return [rule, [applied]];
  }
  return [null, []];
}

/** "Code from the text message": a word for a code and the way it comes, together. */
function comesToUser(places: readonly Place[], rules: Rules): Score[] {
  const says = ({ words }: Place, { needles }: Rule) => findNeedle(words, needles) !== null;
  const found = places.find(
    (place) =>
      place.weight >= 0.9 &&
      says(place, rules.codeNoun) &&
      (says(place, rules.byPhone) || says(place, rules.byEmail)),
  );
  const { weight } = rules.byPhone;
  if (found) return [{ score: weight, reasons: [`a code and how it comes, in ${found.name}`] }];
  // In a longer text, the plain word for a code may mean anything.
  const told = places.find((place) => says(place, rules.code) && says(place, rules.byPhone));
  return told ? [{ score: weight / 2, reasons: [`a code that came by phone, in ${told.name}`] }] : [];
}

// In a form of many fields the words around say nothing about one of them.
function saysSent(field: FieldFeatures, { sent }: Rules): Score[] {
  if (field.fieldsInForm > 4) return [];
  const share = field.fieldsInForm <= 2 ? 1 : 0.5;
  return saidAround(field, { ...sent, weight: sent.weight * share });
}

/** Words that only often mean a code, on a page that never says it sent one, mean something the user already has. */
function saysOwned(field: FieldFeatures, { ownedCode }: Rules): Score[] {
  return field.fieldsInForm > 4 ? [] : saidAround(field, ownedCode);
}

function saidAround(field: FieldFeatures, { key, weight, needles }: Rule): Score[] {
  const needle = findNeedle(wordsAround(field), needles);
  return needle === null ? [] : [{ score: weight, reasons: [`${key}: "${needle}"`] }];
}

// A sentence in front of the field says more than its name.
function isSentence(text: string): boolean {
  return text.split(' ').length > 5;
}

/** What the form says besides the name of the field, which would only repeat itself. */
function wordsAround(field: FieldFeatures): string {
  const named = plainWords(field.label || (isSentence(field.before) ? '' : field.before));
  const around = plainWords(field.formText);
  return named.trim() === '' ? around : around.replace(named, ' ');
}

function isBesideCard({ isSent, siblings, rules }: Neighborhood): boolean {
  return !isSent && siblings.some((other) => isOfCard(other, rules));
}

// `cc` alone is the country code.
const CARD = /card|expir|\bcc[-_]?[a-z]|cvv|cvc/i;

function isOfCard(field: FieldFeatures, rules: Rules): boolean {
  const names = [field.name, field.id, ...field.autocomplete].join(' ');
  if (CARD.test(names)) return true;
  // A field that is named for something else, as most are, is not asked for its label.
  return findNeedle(plainWords(names), rules.neither) === null && isCalled(field, rules.card);
}

/** How many fields beside it a sign-in has no use for. */
function strangers({ siblings, rules }: Neighborhood): number {
  const { phone, signIn, codeNoun } = rules;
  return siblings.filter(
    (other) =>
      !/^(tel|email|password)$/.test(other.type) &&
      ![phone, signIn, codeNoun].some((rule) => isCalled(other, rule)),
  ).length;
}
