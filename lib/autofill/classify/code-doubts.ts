import type { FieldFeatures } from '../dom/field-features.ts';
import type { Arrival } from './evidence/code-arrival.ts';
import { originAround, originInName } from './evidence/origin-of-code.ts';
import { ownSecret } from './evidence/own-secret.ts';
import { findNeedle, plainWords, wordsBehind, wordsWithout } from './evidence/phrase-matcher.ts';
import { applyRule, type Place, type Score, shownNames, without, withoutInNames } from './evidence/places.ts';
import type { Rule, Rules } from './evidence/rules.ts';

const CAPTCHA = ['captcha'];

export function wordsAgainst(
  places: readonly Place[],
  rules: Rules,
  { sends, isCertain, isNamed }: Pick<Arrival, 'sends' | 'isCertain' | 'isNamed'>,
): Score[] {
  const asked = withoutAskedWords(places, rules);
  // Some sites call the field a captcha because it protects the button that sends a code.
  const named = sends ? without(asked, CAPTCHA) : isCertain ? withoutInNames(asked, CAPTCHA) : asked;
  const unlocked = isNamed ? without(named, rules.password.needles) : withoutPasswords(named, rules);
  const apart = without(unlocked, rules.code.needles);
  const shown = places.filter(({ isShown }) => isShown);
  const behind = shown.flatMap((place) => [
    ...firstWordBehind(place, rules.code),
    ...(isShort(place) ? firstWordBehind(place, rules.codeNoun) : []),
  ]);
  return [...rules.againstCode.map((rule) => applyRule(rule, apart)), applyRule(rules.ofCode, behind)];
}

/** What people read of the code outranks its author's name for it: a field called `key` that asks for the "SMS key". */
function withoutAskedWords(places: readonly Place[], { code }: Rules): readonly Place[] {
  const asked = shownNames(places).flatMap(({ words }) => findNeedle(words, code.needles)?.split(' ') ?? []);
  if (asked.length === 0) return places;
  const words = asked.map((word) => ` ${word} `);
  return withoutInNames(places, words);
}

/** If people read that a code is asked for, "password" is just a name for it: "OTP password". */
function withoutPasswords(places: readonly Place[], rules: Rules): readonly Place[] {
  const { password } = rules;
  if (!places.some((place) => place.isShown && asksForCode(place, rules))) return places;
  return places.map((place) =>
    place.isShown && !asksForCode(place, rules)
      ? place
      : { ...place, words: wordsWithout(place.words, password.needles) },
  );
}

const LONGEST_NAME = 3;

/** A text before the field may belong to a link, as in "Sign in with a password or OTP", so it has to be short. */
function asksForCode(place: Place, { code, maybeCode }: Rules): boolean {
  if (place.isDoubtful && !isShort(place)) return false;
  return [code, maybeCode].some(({ needles }) => findNeedle(place.words, needles) !== null);
}

/** A name and no more: in "Token period" what follows is the field, in a sentence it may be anything. */
function isShort({ words }: Place): boolean {
  return words.trim().split(' ').length <= LONGEST_NAME;
}

function firstWordBehind(place: Place, { needles }: Rule): Place[] {
  const behind = wordsBehind(place.words, needles);
  if (behind === place.words) return [];
  const [first = ''] = behind.trim().split(' ');
  return [{ ...place, name: 'the words behind the code', words: ` ${first} `, isDoubtful: false }];
}

/** Codes that nobody sends: the user's own, and those from a person or on paper. */
export function doubts(
  field: FieldFeatures,
  places: readonly Place[],
  rules: Rules,
  { isCertain, isOwn, isSure }: { isCertain: boolean; isOwn: boolean; isSure: boolean },
): Score[] {
  const own = ownSecret(field, rules, isCertain);
  if (own !== null) return [{ score: rules.lasting.weight, reasons: [own] }];
  const origin = isOwn ? null : originInName(places, rules);
  if (origin !== null) return said(rules.origin, origin);
  const shared = applyRule(
    rules.shared,
    places.filter(({ isShown }) => isShown),
  );
  const lasting = saysAnywhere(field, rules, 'lasting');
  // If field and page agree, it does not matter what a button sends.
  if (shared.score < 0 && lasting.length > 0) return [shared, ...lasting];
  // What a field is called outranks what is around it.
  const called = isOwn ? [] : [shared];
  if (isCertain) return called;
  const around = field.fieldsInForm > MOST_FIELDS ? null : originAround(field.formText, rules);
  const printed = said(rules.origin, around);
  return [...called, ...lasting, ...printed, ...(isSure ? [] : saysAnywhere(field, rules, 'ownedCode'))];
}

function said({ key, weight }: Rule, words: string | null): Score[] {
  return words === null ? [] : [{ score: weight, reasons: [`${key}: "${words}"`] }];
}

// In a larger form, the words around say nothing about one of its fields.
const MOST_FIELDS = 4;

function saysAnywhere(field: FieldFeatures, rules: Rules, key: 'lasting' | 'ownedCode'): Score[] {
  if (field.fieldsInForm > MOST_FIELDS) return [];
  return said(rules[key], findNeedle(plainWords(field.formText), rules[key].needles));
}

/** A picture whose characters are to be typed, by its name or that of the link to another one. */
export function namedPicture(field: FieldFeatures, { picture }: Rules, isSaid: boolean): string | null {
  const needle = isSaid ? findNeedle(plainWords(field.picturesBeside), picture.needles) : null;
  return needle === null ? null : `${picture.key}: "${needle}"`;
}

// `7 + 4 =`, `3 + 8`; `4-6` without an equals sign is a length.
const SUM = /\d\s*[+\-−–×x*÷]\s*\d+\s*=|(?<![\d+])\d{1,2}\s*[+×]\s*\d{1,2}(?![\d-])/i;

/** A sum to solve, or a picture; if nothing was sent, also one without a telling name. */
export function pictureBeside(field: FieldFeatures, rules: Rules): string | null {
  if (SUM.test(`${field.label} ${field.placeholder} ${field.before}`)) return 'a sum to be solved';
  return (
    namedPicture(field, rules, true) ?? (field.hasTextPicture ? 'beside a picture as wide as a text' : null)
  );
}
