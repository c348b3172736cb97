import type { FieldFeatures } from '../dom/field-features.ts';
import { findNeedle, plainWords } from './evidence/phrase-matcher.ts';
import { applyRule, ENOUGH, type Place, placesOf, type Score, sum, without } from './evidence/places.ts';
import type { Rule, Rules } from './evidence/rules.ts';

// `123456`, `000 000`, `______`, `XXXXXX`, `••••••`, `- - - - - -`.
const CODE_LIKE = /^\s*(\d{4,8}|\d{3}[\s-]\d{3}|([_x•·*0-]\s?){4,8})\s*$/i;
const CAPTCHA = ['captcha'];
const DIGITS_PATTERN = /^\^?(\[0-9 ?\]|\\d)(\*|\+|\{\d(,\d?)?\})\$?$/;

/** How much a field looks like one for a one-time code. */
export function scoreCode(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): Score {
  if (field.tag !== 'input' || !/^(text|tel|number|password|)$/.test(field.type))
    return { score: 0, reasons: [] };
  const places = placesOf(field);
  const { strong, probable, noun } = rules.code;
  // A weaker word inside of a stronger one says the same thing again.
  const [rule, said] = firstSaid([strong, probable, noun], places);
  const sends =
    said.length > 0 && findNeedle(plainWords(field.buttonsBeside), rules.sendsCode.needles) !== null;
  // "One-time password" is not a password.
  // Nor is a code that a button sends a CAPTCHA, which some call the field that shields the button.
  const apart = without(sends ? without(places, CAPTCHA) : places, strong.needles);
  const comes = comesToUser(places, rules);
  const sent = surroundings(field, rules);
  const isSure = rule === strong || comes.length > 0 || sent.length > 0 || sends;
  const isSent = comes.length > 0 || sends;
  const alone = sum([
    ...said,
    ...comes,
    ...rules.notCode.map((negative) => applyRule(negative, apart)),
    ...sent,
    ...(sends ? [{ score: rules.sendsCode.points, reasons: [rules.sendsCode.name] }] : []),
    ...hints(field, said.length > 0),
  ]);
  // What stands beside it only takes away, and costs the most to read.
  if (alone.score < ENOUGH) return alone;
  const picture =
    said.length > 0 ? findNeedle(plainWords(field.picturesBeside), rules.picture.needles) : null;
  if (picture !== null)
    return { score: rules.picture.points, reasons: [`${rules.picture.name}: "${picture}"`] };
  return sum([alone, ...company(field, all, rules, isSent), ...(isSure ? [] : doubts(field, all, rules))]);
}

function firstSaid(order: readonly Rule[], places: readonly Place[]): [Rule | null, Score[]] {
  for (const rule of order) {
    const applied = applyRule(rule, places);
    if (applied.score > 0) return [rule, [applied]];
  }
  return [null, []];
}

/** "Code from the text message": a word for code and the way it comes, in one breath. */
function comesToUser(places: readonly Place[], rules: Rules): Score[] {
  const said = ({ needles }: Rule, { words }: Place) => findNeedle(words, needles) !== null;
  const found = places.find(
    (place) =>
      place.weight >= 0.9 &&
      said(rules.code.noun, place) &&
      (said(rules.byPhone, place) || said(rules.byEmail, place)),
  );
  if (found) return [{ score: rules.byPhone.points, reasons: [`a code and how it comes, in ${found.name}`] }];
  // In many words, a word for code alone may be anything.
  const told = places.find((place) => said(rules.code.strong, place) && said(rules.byPhone, place));
  return told
    ? [{ score: rules.byPhone.points / 2, reasons: [`a code that came by phone, in ${told.name}`] }]
    : [];
}

// In a form of many fields the words around say nothing about one of them.
function surroundings(field: FieldFeatures, rules: Rules): Score[] {
  if (field.fieldsInForm > 4) return [];
  const needle = findNeedle(wordsAround(field), rules.sentCode.needles);
  if (needle === null) return [];
  const points = field.fieldsInForm <= 2 ? rules.sentCode.points : rules.sentCode.points / 2;
  return [{ score: points, reasons: [`${rules.sentCode.name}: "${needle}"`] }];
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

// Among the fields of an address, a "PIN code" is postal.
function company(
  field: FieldFeatures,
  all: readonly FieldFeatures[],
  rules: Rules,
  isSent: boolean,
): Score[] {
  const { name, points } = rules.card;
  if (!isSent && siblings(field, all).some((other) => isOfCard(other, rules)))
    return [{ score: points, reasons: [name] }];
  return field.fieldsInForm > 4 ? [{ score: -4, reasons: ['one of many fields'] }] : [];
}

function isOfCard(field: FieldFeatures, rules: Rules): boolean {
  const names = attributeNames(field);
  if (CARD.test(names)) return true;
  // A field that is named for something else, as most are, is not asked for its label.
  if (findNeedle(plainWords(names), rules.neither) !== null) return false;
  return isCalled(field, rules.card.needles);
}

// `cc` alone is the country code.
const CARD = /card|expir|\bcc[-_]?[a-z]|cvv|cvc/i;

/** Words that only often mean a code, on a page that speaks of none, stand for what the user has and knows. */
function doubts(field: FieldFeatures, all: readonly FieldFeatures[], rules: Rules): Score[] {
  const found: Score[] = [];
  const strangers = siblings(field, all).filter(
    (other) =>
      !/^(tel|email|password)$/.test(other.type) &&
      !isCalled(other, rules.phone.needles) &&
      !isCalled(other, rules.signInName.needles) &&
      !isCalled(other, rules.code.noun.needles),
  ).length;
  if (strangers > 0)
    found.push({ score: -5 * Math.min(strangers, 2), reasons: ['beside fields for something else'] });
  const owned = field.fieldsInForm > 4 ? null : findNeedle(wordsAround(field), rules.ownedCode.needles);
  if (owned !== null)
    found.push({ score: rules.ownedCode.points, reasons: [`${rules.ownedCode.name}: "${owned}"`] });
  return found;
}

function siblings(field: FieldFeatures, all: readonly FieldFeatures[]): FieldFeatures[] {
  const byForm = forms.get(all) ?? Map.groupBy(all, ({ form }) => form);
  forms.set(all, byForm);
  return (byForm.get(field.form) ?? []).filter((other) => other !== field);
}

const forms = new WeakMap<readonly FieldFeatures[], Map<number, FieldFeatures[]>>();

function attributeNames({ name, id, autocomplete }: FieldFeatures): string {
  return [name, id, ...autocomplete].join(' ');
}

function isCalled(field: FieldFeatures, needles: readonly string[]): boolean {
  return findNeedle(calledWords(field), needles) !== null;
}

// Every field beside it asks this of a field.
function calledWords(field: FieldFeatures): string {
  const known = called.get(field);
  if (known !== undefined) return known;
  const { placeholder, name, id } = field;
  // Reading the text in front costs more than the rest.
  const words = plainWords(`${field.label || field.before} | ${placeholder} | ${name} | ${id}`);
  called.set(field, words);
  return words;
}

const called = new WeakMap<FieldFeatures, string>();

function hints(field: FieldFeatures, spokenOf: boolean): Score[] {
  const found: Score[] = [];
  const { maxLength } = field;
  if (maxLength !== null && maxLength >= 4 && maxLength <= 8)
    found.push({ score: 2, reasons: ['4 to 8 long'] });
  if (field.inputMode === 'numeric') found.push({ score: spokenOf ? 3 : 2, reasons: ['inputmode numeric'] });
  if (field.type === 'number' || field.type === 'tel') found.push({ score: 1, reasons: ['digits only'] });
  if (DIGITS_PATTERN.test(field.pattern)) found.push({ score: 2, reasons: ['pattern of digits'] });
  if (CODE_LIKE.test(field.placeholder)) found.push({ score: 4, reasons: ['placeholder like a code'] });
  if (field.type === 'password') found.push({ score: -5, reasons: ['type password'] });
  if (spokenOf && field.fieldsInForm === 1) found.push({ score: 3, reasons: ['alone in its form'] });
  return found;
}
