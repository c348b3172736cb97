import type { FieldFeatures } from '../dom/field-features.ts';
import { askedFor } from './asked-for.ts';
import { doubts, namedPicture, pictureBeside, wordsAgainst } from './code-doubts.ts';
import { arrivalOf, looksLikeCode } from './evidence/code-arrival.ts';
import { allNames, isCalled, ownNames } from './evidence/field-names.ts';
import { looksLikeNumber } from './evidence/number-like.ts';
import { isOfCard, isSecurityCode } from './evidence/of-card.ts';
import { findNeedle, plainWords, wordsWithout } from './evidence/phrase-matcher.ts';
import {
  applyRule,
  ENOUGH,
  type Place,
  placesOf,
  type Score,
  sum,
  withoutInNames,
  withoutTextBefore,
} from './evidence/places.ts';
import type { Rule, Rules } from './evidence/rules.ts';
import { siblingsOf } from './evidence/siblings.ts';
import { type Signal, weigh } from './evidence/signals.ts';
import { codeToCome } from './evidence/to-be-sent.ts';

const DIGITS_PATTERN = /^\^?(\[0-9 ?\]|\\d)(\*|\+|\{\d(,\d?)?\})\$?$/;

const LOOKS: readonly Signal<FieldFeatures>[] = [
  {
    what: '4 to 8 long',
    weight: 2,
    holds: ({ maxLength }) => maxLength !== null && maxLength >= 4 && maxLength <= 8,
  },
  { what: 'inputmode numeric', weight: 2, holds: ({ inputMode }) => inputMode === 'numeric' },
  { what: 'digits only', weight: 1, holds: ({ type }) => type === 'number' || type === 'tel' },
  { what: 'pattern of digits', weight: 2, holds: ({ pattern }) => DIGITS_PATTERN.test(pattern) },
  { what: 'placeholder like a code', weight: 4, holds: ({ placeholder }) => looksLikeCode(placeholder) },
  { what: 'placeholder like a number', weight: -6, holds: ({ placeholder }) => looksLikeNumber(placeholder) },
];
/** A code that came by phone is rarely masked. */
const MASKED: readonly Signal<{ field: FieldFeatures; isCalledCode: boolean }>[] = [
  {
    what: 'type password',
    weight: -5,
    holds: ({ field, isCalledCode }) => field.type === 'password' && !isCalledCode,
  },
];
const LOOKS_WITH_WORD: readonly Signal<FieldFeatures>[] = [
  { what: 'for digits, and called a code', weight: 1, holds: ({ inputMode }) => inputMode === 'numeric' },
  { what: 'alone in its form', weight: 3, holds: ({ fieldsInForm }) => fieldsInForm === 1 },
];

interface Neighborhood {
  field: FieldFeatures;
  siblings: readonly FieldFeatures[];
  rules: Rules;
  /** The page says that a code is on its way to the user. */
  isSent: boolean;
  /** Nothing on the page could be about another code. */
  isSure: boolean;
}

/** What is beside a field only speaks against it, and costs the most to read. */
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
  { what: 'among settings', weight: -12, holds: isAmongSettings },
  { what: 'beside several of them', weight: -5, holds: (seen) => !seen.isSure && strangers(seen) > 1 },
];

export function scoreCode(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): Score {
  if (field.tag !== 'input' || !/^(text|tel|number|password|)$/.test(field.type)) return NONE;
  const isToCome = codeToCome(field, rules) !== null;
  const places = isToCome ? withoutTextBefore(placesOf(field)) : placesOf(field);
  // A weaker word inside a stronger one says the same thing again.
  const [rule, said] = firstSaid([rules.code, rules.maybeCode, rules.codeNoun, rules.pin], places);
  const isSaid = rule !== null;
  // `phone_code` is the calling code of a phone, unless the page asks for another code.
  const asksForCode = askedFor(field, rules) === 'code';
  const named = asksForCode ? withoutInNames(places, rules.codesOfPlaces) : places;
  const arrival = arrivalOf(field, places, rules, isSaid);
  const looks = weigh(LOOKS, field);
  const alone = sum([
    ...said,
    ...arrival.scores,
    ...wordsAgainst(named, rules, arrival),
    looks,
    ...(isSaid ? [weigh(LOOKS_WITH_WORD, field)] : []),
    weigh(MASKED, { field, isCalledCode: arrival.isNamed || isCalledCode(places, rules) }),
  ]);
  if (alone.score < ENOUGH) return alone;
  const { isCertain, isOwn } = arrival;
  const picture = isSaid && !isCertain ? pictureBeside(field, rules) : namedPicture(field, rules, isSaid);
  if (picture !== null) return { score: rules.picture.weight, reasons: [picture] };
  const isSure = rule === rules.code || arrival.scores.length > 0;
  const siblings = siblingsOf(field, all);
  const booking = isCertain ? null : namesBooking(field, siblings, rules);
  if (booking !== null) return { score: rules.booking.weight, reasons: [booking] };
  return sum([
    alone,
    weigh(NEIGHBORS, { field, siblings, rules, isSent: isCertain, isSure }),
    ...doubts(field, places, rules, { isCertain, isOwn, isSure }),
    ...(rule === rules.codeNoun && arrival.scores.length === 0
      ? unexplained(places, rules, looks.score > 0)
      : []),
  ]);
}

/** A "confirmation code" with a name or a number beside it, on a page about trips, orders or claims. */
function namesBooking(
  field: FieldFeatures,
  siblings: readonly FieldFeatures[],
  { booking, phone }: Rules,
): string | null {
  if (siblings.length === 0 || siblings.length > MOST_IN_SEARCH) return null;
  if (siblings.some((other) => isCalled(other, phone))) return null;
  const needle =
    findNeedle(plainWords(field.formText), booking.needles) ??
    siblings.map((other) => findNeedle(allNames(other), booking.needles)).find((found) => found !== null);
  return needle ? `${booking.key}: "${needle}"` : null;
}

const MOST_IN_SEARCH = 4;

const NONE: Score = { score: 0, reasons: [] };
/** On a page that mentions no code: a field that is only called one, or called one by a word more, as "sponsor code". */
function unexplained(places: readonly Place[], rules: Rules, isLikeCode: boolean): Score[] {
  if (places.some((place) => saysWhich(place, rules))) return [{ score: -8, reasons: ['another code'] }];
  return isLikeCode ? [] : [{ score: -5, reasons: ['nothing says which code'] }];
}

function saysWhich({ name, words }: Place, { codeNoun, number, digits }: Rules): boolean {
  if (name !== 'label' || findNeedle(words, codeNoun.needles) === null) return false;
  const rest = [codeNoun, number, digits].reduce((left, { needles }) => wordsWithout(left, needles), words);
  return /^\s*(\p{L}{1,3}\s)?[\p{L}\p{M}]{3,}\s*$/u.test(rest);
}

function firstSaid(order: readonly Rule[], places: readonly Place[]): [Rule | null, Score[]] {
  for (const rule of order) {
    const applied = applyRule(rule, places);
    if (applied.score > 0) return [rule, [applied]];
  }
  return [null, []];
}

/** By what stands right at it, not somewhere in a sentence. */
function isCalledCode(places: readonly Place[], { code }: Rules): boolean {
  return places.some(
    ({ isShown, weight, words }) => isShown && weight >= 0.9 && findNeedle(words, code.needles) !== null,
  );
}

/** The security code of a card, unless the card has a field for that. */
function isBesideCard({ isSent, isSure, siblings, rules }: Neighborhood): boolean {
  if (isSent || !siblings.some((other) => isOfCard(other, rules))) return false;
  return !(isSure && siblings.some(isSecurityCode));
}

function isAmongSettings({ isSent, isSure, siblings, rules }: Neighborhood): boolean {
  return siblings.filter((other) => isSetting(other, rules)).length > (isSure || isSent ? 1 : 0);
}

function isSetting(field: FieldFeatures, { neither, codeSetting }: Rules): boolean {
  const names = ownNames(field);
  if (findNeedle(names, codeSetting.needles) !== null) return true;
  // As with cards, a name for something else makes the label irrelevant.
  return findNeedle(names, neither) === null && isCalled(field, codeSetting);
}

/** How many fields beside it a sign-in would not need. */
function strangers({ siblings, rules }: Neighborhood): number {
  const { phone, signIn, codeNoun } = rules;
  return siblings.filter(
    (other) =>
      !/^(tel|email|password)$/.test(other.type) &&
      ![phone, signIn, codeNoun].some((rule) => isCalled(other, rule)),
  ).length;
}
