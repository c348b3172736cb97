import type { PhoneParts } from '../../domain/phone.ts';
import type { FieldFeatures } from '../dom/field-features.ts';
import { countryOption } from './country-option.ts';
import { NORTH_AMERICA } from './shown-country.ts';

/** Asked for and said in the United States alone. "ZIP / postal code" is asked of all the world. */
const ZIP = /(?<!post[\w -]{0,8}\s?(?:\/|or|\()\s?)\bzip(?:[ -]?code)?\b(?!\s?(?:\/|or|\()\s?post)/i;
const OWN_NUMBER = /\b(?:U\.?S\.?A?|American)\.? (?:phone|mobile|cell|number)/i;
const CARRIERS = /\b(?:message|msg)\.? (?:and|&) data rates\b/i;
const STATES = [
  ['CA', 'NY', 'TX'],
  ['California', 'New York', 'Texas'],
  ['BC', 'ON', 'QC'],
  ['British Columbia', 'Ontario', 'Quebec'],
];

/** Whether a page says that it is for people of the number's own country, to whom a number without its calling code is whole. */
export function isAtHome(page: readonly FieldFeatures[], parts: PhoneParts): boolean {
  if (parts.countryCallingCode !== '1') return false;
  return page.some(
    (field) =>
      NORTH_AMERICA.has(regionOf(field.language)) ||
      ZIP.test(`${field.label} | ${field.placeholder} | ${field.formText}`) ||
      OWN_NUMBER.test(`${field.label} | ${field.placeholder}`) ||
      CARRIERS.test(field.formText) ||
      listsStates(field) ||
      standsOnCountry(field, parts),
  );
}

function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).region ?? '';
  } catch {
    return '';
  }
}

function listsStates({ options }: FieldFeatures): boolean {
  const said = new Set(options.flatMap(({ value, text }) => [value, text.trim()]));
  return STATES.some((states) => states.every((state) => said.has(state)));
}

/** As the list of an address does. */
function standsOnCountry({ options, value, language }: FieldFeatures, parts: PhoneParts): boolean {
  const own = options[countryOption(options, parts, language)];
  return own !== undefined && value !== '' && own.value === value;
}
