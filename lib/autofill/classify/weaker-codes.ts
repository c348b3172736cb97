import type { FieldClass, FieldFeatures } from '../dom/field-features.ts';
import { findNeedle } from './evidence/phrase-matcher.ts';
import { placesOf } from './evidence/places.ts';
import type { Rules } from './evidence/rules.ts';

/** Beside a field for a one-time code, a field that is only called "code" or "PIN" takes another code. */
export function weakerCodes(
  fields: readonly FieldFeatures[],
  classes: readonly FieldClass[],
  rules: Rules,
): ReadonlySet<number> {
  const codes = fields.filter(({ index }) => classes[index]?.kind === 'otp');
  if (codes.length < 2) return new Set();
  const sure = codes.filter((field) => isDeclared(field) || says(field, [rules.code.needles]));
  const { code, maybeCode, byPhone, byEmail } = rules;
  const more = [code, maybeCode, byPhone, byEmail].map(({ needles }) => needles);
  const weaker = codes.filter(
    (field) => !isDeclared(field) && !says(field, more) && sure.some(({ form }) => form === field.form),
  );
  return new Set(weaker.map(({ index }) => index));
}

function isDeclared({ autocomplete }: FieldFeatures): boolean {
  return autocomplete.includes('one-time-code');
}

function says(field: FieldFeatures, phrases: readonly (readonly string[])[]): boolean {
  return placesOf(field).some(({ words }) => phrases.some((needles) => findNeedle(words, needles) !== null));
}
