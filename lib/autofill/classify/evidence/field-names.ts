import type { FieldFeatures } from '../../dom/field-features.ts';
import { findNeedle, plainWords } from './phrase-matcher.ts';
import type { Rules } from './rules.ts';

export function ownNames(field: FieldFeatures): string {
  return plainWords(`${field.name} | ${ownId(field)} | ${field.otherNames}`);
}

/** Some frameworks put `id_` in front of the name, and `number` is no number of an ID. */
export function ownId({ name, id }: FieldFeatures): string {
  return id === `id_${name}` ? '' : id;
}

/** Everything a field is called. The text before it is its label if there is no real one. */
export function allNames(field: FieldFeatures): string {
  const known = called.get(field);
  if (known !== undefined) return known;
  const { label, name, placeholder, otherNames } = field;
  // Reading the text before it costs more than the rest.
  const words = plainWords(
    `${label || field.before} | ${name} | ${ownId(field)} | ${placeholder} | ${otherNames}`,
  );
  called.set(field, words);
  return words;
}

const called = new WeakMap<FieldFeatures, string>();

/** "Cep" is a mobile phone in Turkish pages. */
export function isAloneInLanguage(
  { label, before, language }: FieldFeatures,
  { aloneInLanguage }: Rules,
): boolean {
  const [tag = ''] = language.toLowerCase().split('-');
  return tag !== '' && aloneInLanguage.needles.includes(` ${tag}${plainWords(label || before)}`);
}

export function isCalled(field: FieldFeatures, { needles }: { needles: readonly string[] }): boolean {
  return findNeedle(allNames(field), needles) !== null;
}
