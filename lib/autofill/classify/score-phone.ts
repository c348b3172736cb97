import type { FieldFeatures } from '../dom/field-features.ts';
import { looksLikeNumber } from './evidence/number-like.ts';
import { findNeedle, plainWords, wordsBehind } from './evidence/phrase-matcher.ts';
import { applyRule, ENOUGH, type Place, placesOf, type Score, sum, without } from './evidence/places.ts';
import type { Rules } from './evidence/rules.ts';

const CALLING_CODE = /^\s*\+\s?\d/;

/** How much a field looks like one for a phone number. */
export function scorePhone(field: FieldFeatures, rules: Rules): Score & { amongOthers: boolean } {
  const none = { score: 0, reasons: [], amongOthers: false };
  if (field.tag !== 'input' || !/^(text|tel|number|search|email|)$/.test(field.type)) return none;
  const places = placesOf(field);
  const words = applyRule(rules.phone, places);
  const apart = withoutPhrases(places, rules.phrasesForPhone);
  // English puts what matters last: the phone of a company, not the company of a phone.
  const behind = apart.map((place) => ({ ...place, words: wordsBehind(place.words, rules.phone.needles) }));
  const negatives = [
    ...rules.notPhone.map((rule) => applyRule(rule, apart)),
    applyRule(rules.notPhoneUnlessBefore, behind),
    applyRule(
      rules.ofPhone,
      places.flatMap((place) => firstBehind(place, rules.phone.needles)),
    ),
  ];
  const signIn = applyRule(rules.signInName, places);
  const total = sum([words, ...negatives, signIn, ...hints(field, words.score > 0), ...whose(field, rules)]);
  // "E-mail or phone" says both; the negative alone would hide that the field takes a number as well.
  const amongOthers = words.score >= 7 && signIn.score < 0 && total.score > ENOUGH + signIn.score * 1.5;
  const score = field.type === 'email' || field.type === 'search' ? total.score - 12 : total.score;
  return { score, reasons: total.reasons, amongOthers };
}

/** Turkish `cep telefonu` has the Brazilian postcode in it, and a field that is labelled so may be named `cep`. */
function withoutPhrases(places: readonly Place[], phrases: readonly string[]): readonly Place[] {
  if (places.every(({ words }) => findNeedle(words, phrases) === null)) return places;
  const said = phrases.filter((phrase) => places.some(({ words }) => words.includes(phrase)));
  const words = said.flatMap((phrase) => phrase.trim().split(' ')).map((word) => ` ${word} `);
  return without(without(places, said), words);
}

function firstBehind(place: Place, needles: readonly string[]): Place[] {
  if (findNeedle(place.words, needles) === null) return [];
  const [first = ''] = wordsBehind(place.words, needles).trim().split(' ');
  return [{ ...place, words: ` ${first} ` }];
}

/** "Home" alone is one where numbers are typed; in more words it may be anything. */
function whose(field: FieldFeatures, rules: Rules): Score[] {
  const { name, points, needles } = rules.whosePhone;
  const isOne = field.type === 'tel' && needles.includes(plainWords(field.label || field.before));
  return isOne ? [{ score: points, reasons: [name] }] : [];
}

function hints(field: FieldFeatures, spokenOf: boolean): Score[] {
  const found: Score[] = [];
  if (field.type === 'tel') found.push({ score: 5, reasons: ['type tel'] });
  if (field.inputMode === 'tel') found.push({ score: 3, reasons: ['inputmode tel'] });
  if (looksLikeNumber(field.placeholder)) found.push({ score: 5, reasons: ['placeholder like a number'] });
  if (CALLING_CODE.test(field.value)) found.push({ score: 5, reasons: ['holds a calling code'] });
  // Looking around costs more than the rest, and is not enough by itself.
  const isLikely = spokenOf || found.length > 0;
  if (isLikely && field.callingCodeBeside !== '') found.push({ score: 3, reasons: ['calling code beside'] });
  if (field.maxLength !== null && field.maxLength < 6)
    found.push({ score: -20, reasons: ['too short for a number'] });
  return found;
}
