import { findNeedle, plainWords } from '../classify/evidence/phrase-matcher.ts';
import type { Rules } from '../classify/evidence/rules.ts';
import { type Signal, weigh } from '../classify/evidence/signals.ts';
import type { FieldClass, FieldFeatures, FieldKind } from '../dom/field-features.ts';
import { type Choice, COVERED } from './choice.ts';

/** Fields that together take one phone number; indexes into the collected fields. */
export interface PhoneTarget {
  country: number | null;
  fields: readonly number[];
}

const PARTS = new Set<FieldKind>(['tel-area-code', 'tel-local', 'tel-local-prefix', 'tel-local-suffix']);
const WHOLE = new Set<FieldKind>(['tel', 'tel-national']);

interface PhoneChoice extends Choice {
  fields: readonly FieldFeatures[];
  words: string;
}

/** A word for a mobile phone counts as its rule says. */
const PREFERENCES: readonly Signal<PhoneChoice>[] = [
  {
    what: 'for another phone',
    weight: -2,
    holds: ({ words }) =>
      / (home|work|business|office|landline|emergency|alternate|secondary|other) /.test(words),
  },
  {
    what: 'of a sign-in',
    weight: -5,
    holds: ({ field, fields, isOneOfSeveral }) => isOneOfSeveral && isOfSignIn(field, fields),
  },
  COVERED,
];

/** All that could take the number, best first. `focused`: the field to use, whatever it looks like. */
export function phoneTargets(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  rules: Rules,
  focused: number | null = null,
): PhoneTarget[] {
  if (focused !== null) return [targetAt(fields, classes, focused)];
  const starts = fields.filter(({ index }) => startsNumber(fields, classes, index));
  const chosen = starts.length > 0 ? starts : fields.filter(({ index }) => classes[index]?.mayTakePhone);
  return chosen
    .map((field) => ({
      field,
      preference: preferenceFor(
        { field, fields, words: wordsOf(field), isOneOfSeveral: chosen.length > 1 },
        classes[field.index]?.score ?? 0,
        rules,
      ),
    }))
    .toSorted((a, b) => b.preference - a.preference)
    .map(({ field }) => targetAt(fields, classes, field.index));
}

function startsNumber(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  index: number,
): boolean {
  const kind = classes[index]?.kind ?? 'other';
  if (WHOLE.has(kind)) return true;
  if (!PARTS.has(kind)) return false;
  const before = classes[index - 1]?.kind ?? 'other';
  const sameForm = fields[index - 1]?.form === fields[index]?.form;
  return kind === 'tel-area-code' || !sameForm || !PARTS.has(before);
}

function targetAt(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  index: number,
): PhoneTarget {
  const isPart = (at: number) =>
    PARTS.has(classes[at]?.kind ?? 'other') && fields[at]?.form === fields[index]?.form;
  let first = index;
  if (isPart(index)) {
    while (isPart(first - 1) && classes[first]?.kind !== 'tel-area-code') first--;
  }
  const parts = [first];
  while (
    isPart(index) &&
    isPart(first + parts.length) &&
    classes[first + parts.length]?.kind !== 'tel-area-code'
  ) {
    parts.push(first + parts.length);
  }
  return { country: countryFor(fields, classes, first), fields: parts };
}

/** The country goes with the number right after it, rarely right before it. */
function countryFor(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  first: number,
): number | null {
  for (const at of [first - 1, first - 2, first + 1]) {
    const isCountry = classes[at]?.kind === 'tel-country-code' && fields[at]?.form === fields[first]?.form;
    if (!isCountry) continue;
    const between = at === first - 2 ? fields[first - 1] : undefined;
    // A search box of the list may be between the two.
    if (between === undefined || between.type === 'search') return at;
  }
  return null;
}

function preferenceFor(choice: PhoneChoice, sureness: number, { mobile }: Rules): number {
  const forMobile = findNeedle(choice.words, mobile.needles) === null ? 0 : mobile.weight;
  // Of fields alike, the first.
  return forMobile + weigh(PREFERENCES, choice).score + sureness / 10 - choice.field.index / 1000;
}

function wordsOf({ label, name, id, placeholder, before }: FieldFeatures): string {
  return plainWords(`${label} | ${name} | ${id} | ${placeholder} | ${before}`);
}

/** Nobody signs in with a new number. */
function isOfSignIn({ form }: FieldFeatures, fields: readonly FieldFeatures[]): boolean {
  const together = fields.filter((one) => one.form === form && one.tag === 'input');
  const passwords = together.filter(({ type }) => type === 'password');
  if (passwords.some(({ autocomplete }) => autocomplete.includes('current-password'))) return true;
  const isNew = passwords.some(({ autocomplete }) => autocomplete.includes('new-password'));
  return passwords.length === 1 && together.length === 2 && !isNew;
}
