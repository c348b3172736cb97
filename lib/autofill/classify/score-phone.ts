import type { FieldFeatures } from '../dom/field-features.ts';
import { looksLikeNumber } from './evidence/number-like.ts';
import { findNeedle, plainWords, wordsBehind } from './evidence/phrase-matcher.ts';
import { applyRule, ENOUGH, type Place, placesOf, type Score, sum, without } from './evidence/places.ts';
import type { Rules } from './evidence/rules.ts';
import { type Signal, weigh } from './evidence/signals.ts';

const CALLING_CODE = /^\s*\+\s?\d/;

/** What a field looks like. */
const LOOKS: readonly Signal<FieldFeatures>[] = [
  { what: 'type tel', weight: 5, holds: ({ type }) => type === 'tel' },
  { what: 'inputmode tel', weight: 3, holds: ({ inputMode }) => inputMode === 'tel' },
  {
    what: 'placeholder like a number',
    weight: 5,
    holds: ({ placeholder }) => looksLikeNumber(placeholder),
  },
  { what: 'holds a calling code', weight: 5, holds: ({ value }) => CALLING_CODE.test(value) },
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
/** A field of these types is for something else, and may take a number as well. */
const FOR_SOMETHING_ELSE: readonly Signal<FieldFeatures>[] = [
  { what: 'type email or search', weight: -12, holds: ({ type }) => type === 'email' || type === 'search' },
];

/** How much a field looks like one for a phone number. */
export function scorePhone(field: FieldFeatures, rules: Rules): Score & { amongOthers: boolean } {
  const none = { score: 0, reasons: [], amongOthers: false };
  if (field.tag !== 'input' || !/^(text|tel|number|search|email|)$/.test(field.type)) return none;
  const places = placesOf(field);
  const words = applyRule(rules.phone, places);
  const signIn = applyRule(rules.signIn, places);
  const looks = weigh(LOOKS, field);
  const isLikely = words.score > 0 || looks.score > 0;
  const total = sum([
    words,
    ...wordsAgainst(places, rules),
    signIn,
    looks,
    ...(isLikely ? [weigh(SURROUNDINGS, field)] : []),
    weigh(AGAINST, field),
    ...sayWhose(field, rules),
  ]);
  // "E-mail or phone" says both; the negative alone would hide that the field takes a number as well.
  const amongOthers = words.score >= 7 && signIn.score < 0 && total.score > ENOUGH + signIn.score * 1.5;
  return { ...sum([total, weigh(FOR_SOMETHING_ELSE, field)]), amongOthers };
}

function wordsAgainst(places: readonly Place[], rules: Rules): Score[] {
  const apart = withoutPhrases(places, rules.phrasesForPhone);
  // English puts what matters last: the phone of a company, not the company of a phone.
  const behind = apart.map((place) => ({ ...place, words: wordsBehind(place.words, rules.phone.needles) }));
  const firstBehind = places.flatMap((place) => firstWordBehind(place, rules.phone.needles));
  return [
    ...rules.againstPhone.map((rule) => applyRule(rule, apart)),
    applyRule(rules.other, behind),
    applyRule(rules.ofPhone, firstBehind),
  ];
}

/** Turkish `cep telefonu` contains the Brazilian postal code, and a field that is labeled so may be named `cep`. */
function withoutPhrases(places: readonly Place[], phrases: readonly string[]): readonly Place[] {
  if (places.every(({ words }) => findNeedle(words, phrases) === null)) return places;
  const said = phrases.filter((phrase) => places.some(({ words }) => words.includes(phrase)));
  const words = said.flatMap((phrase) => phrase.trim().split(' ')).map((word) => ` ${word} `);
  return without(without(places, said), words);
}

function firstWordBehind(place: Place, needles: readonly string[]): Place[] {
  if (findNeedle(place.words, needles) === null) return [];
  const [first = ''] = wordsBehind(place.words, needles).trim().split(' ');
  return [{ ...place, words: ` ${first} ` }];
}

/** "Home" alone is a phone where numbers are typed; among more words it may be anything. */
function sayWhose(field: FieldFeatures, { whose }: Rules): Score[] {
  const isOne = field.type === 'tel' && whose.needles.includes(plainWords(field.label || field.before));
  return isOne ? [{ score: whose.weight, reasons: [whose.key] }] : [];
}
