import type { FieldFacts } from './field-facts.ts';
import { applyRule, type Place, placesOf, type Score, sum, without } from './places.ts';
import type { Rule, Rules } from './rules.ts';
import { findNeedle, plainWords } from './words.ts';

// `123456`, `000 000`, `______`, `XXXXXX`, `••••••`, `- - - - - -`.
const CODE_LIKE = /^\s*(\d{4,8}|\d{3}[\s-]\d{3}|([_x•·*0-]\s?){4,8})\s*$/i;
const DIGITS_PATTERN = /^\^?(\[0-9 ?\]|\\d)(\*|\+|\{\d(,\d?)?\})\$?$/;

/** How much a field looks like one for a one-time code. */
export function scoreCode(field: FieldFacts, all: readonly FieldFacts[], rules: Rules): Score {
  if (field.tag !== 'input' || !/^(text|tel|number|password|)$/.test(field.type))
    return { score: 0, reasons: [] };
  const places = placesOf(field);
  const { strong, probable, noun } = rules.code;
  // A weaker word inside of a stronger one says the same thing again.
  const said = [strong, probable, noun].map((rule) => applyRule(rule, places)).find(({ score }) => score > 0);
  // "One-time password" is not a password.
  const apart = without(places, strong.needles);
  return sum([
    ...(said ? [said] : []),
    ...comesToUser(places, rules),
    ...rules.notCode.map((rule) => applyRule(rule, apart)),
    ...surroundings(field, rules),
    ...company(field, all),
    ...hints(field, said !== undefined),
  ]);
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
  return found
    ? [{ score: rules.byPhone.points, reasons: [`a code and how it comes, in ${found.name}`] }]
    : [];
}

// In a form of many fields the words around say nothing about one of them.
function surroundings(field: FieldFacts, rules: Rules): Score[] {
  if (field.fieldsInForm > 4) return [];
  const words = plainWords(field.formText);
  const needle = findNeedle(words, rules.sentCode.needles);
  if (needle === null) return [];
  const points = field.fieldsInForm <= 2 ? rules.sentCode.points : rules.sentCode.points / 2;
  return [{ score: points, reasons: [`${rules.sentCode.name}: "${needle}"`] }];
}

const CARD = /card|expir|^cc|cvv|cvc/i;

// Next to a card number, a "security code" is the card's; among the fields of an address, a "PIN code" is postal.
function company(field: FieldFacts, all: readonly FieldFacts[]): Score[] {
  const others = all.filter((other) => other.form === field.form && other.index !== field.index);
  if (
    others.some(({ name, id, autocomplete }) => [name, id, ...autocomplete].some((word) => CARD.test(word)))
  ) {
    return [{ score: -10, reasons: ['in a form with a card'] }];
  }
  return field.fieldsInForm > 4 ? [{ score: -4, reasons: ['one of many fields'] }] : [];
}

function hints(field: FieldFacts, spokenOf: boolean): Score[] {
  const found: Score[] = [];
  const { maxLength } = field;
  if (maxLength !== null && maxLength >= 4 && maxLength <= 8)
    found.push({ score: 2, reasons: ['4 to 8 long'] });
  if (field.inputMode === 'numeric') found.push({ score: 2, reasons: ['inputmode numeric'] });
  if (field.type === 'number' || field.type === 'tel') found.push({ score: 1, reasons: ['digits only'] });
  if (DIGITS_PATTERN.test(field.pattern)) found.push({ score: 2, reasons: ['pattern of digits'] });
  if (CODE_LIKE.test(field.placeholder)) found.push({ score: 4, reasons: ['placeholder like a code'] });
  if (field.type === 'password') found.push({ score: -5, reasons: ['type password'] });
  if (spokenOf && field.fieldsInForm === 1) found.push({ score: 3, reasons: ['alone in its form'] });
  return found;
}
