import type { FieldClass, FieldFacts } from '../dom/field-facts.ts';
import { placesOf } from './evidence/places.ts';
import type { Rules } from './evidence/rules.ts';
import { findNeedle } from './evidence/words.ts';

/** Beside a field for a one-time code, what is only called "code" or "PIN" is another one. */
export function weakerCodes(
  fields: readonly FieldFacts[],
  classes: readonly FieldClass[],
  rules: Rules,
): ReadonlySet<number> {
  const codes = fields.filter(({ index }) => classes[index]?.kind === 'otp');
  if (codes.length < 2) return new Set();
  const sure = codes.filter((field) => isDeclared(field) || says(field, [rules.code.strong.needles]));
  const [{ probable }, { byPhone, byEmail }] = [rules.code, rules];
  const more = [rules.code.strong, probable, byPhone, byEmail].map(({ needles }) => needles);
  const weaker = codes.filter(
    (field) => !isDeclared(field) && !says(field, more) && sure.some(({ form }) => form === field.form),
  );
  return new Set(weaker.map(({ index }) => index));
}

function isDeclared({ autocomplete }: FieldFacts): boolean {
  return autocomplete.includes('one-time-code');
}

function says(field: FieldFacts, phrases: readonly (readonly string[])[]): boolean {
  return placesOf(field).some(({ words }) => phrases.some((needles) => findNeedle(words, needles) !== null));
}
