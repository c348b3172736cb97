import { expect, test } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { fields } from '../dom/field-features.fixture.ts';
import type { FieldFeatures } from '../dom/field-features.ts';
import { isAtHome } from './home-country.ts';

const us = phoneParts('+13026873874');
const options = (...texts: string[]) => texts.map((text) => ({ text, value: text.slice(0, 2) }));
const countries = [
  { value: 'DE', text: 'Germany' },
  { value: 'US', text: 'United States' },
];

test.each<[string, Partial<FieldFeatures>, boolean]>([
  ['no country at all', { label: 'Full name', language: 'en' }, false],
  ['a page for the United States', { language: 'en-US' }, true],
  ['a page for Quebec', { language: 'fr-CA' }, true],
  ['a page for Britain', { language: 'en-GB' }, false],
  ['a language that is none', { language: '"' }, false],
  ['a ZIP code', { label: 'ZIP code' }, true],
  ['a zip in a word', { label: 'Unzip after download' }, false],
  ['a code of any country', { label: 'ZIP / Postal code' }, false],
  ['the same the other way round', { placeholder: 'Postcode or ZIP code' }, false],
  ['a postcode', { label: 'Postcode' }, false],
  ['a field for a US phone number', { placeholder: 'Enter US phone number' }, true],
  ['a field for a U.S. number', { label: 'U.S. mobile' }, true],
  ['a field to reach us', { label: 'Tell us your number' }, false],
  ['what carriers make American sites say', { formText: 'Msg & data rates may apply.' }, true],
  ['states', { tag: 'select', options: options('Alabama', 'California', 'New York', 'Texas') }, true],
  ['an address in another country', { tag: 'select', options: countries, value: 'DE' }, false],
  ['an address in the same country', { tag: 'select', options: countries, value: 'US' }, true],
])('whether a page is of the number’s country: %s', (_, field, expected) => {
  expect(isAtHome(fields(field, { label: 'Phone', type: 'tel' }), us)).toBe(expected);
});

test('a number of elsewhere is at home nowhere', () => {
  expect(isAtHome(fields({ language: 'en-US' }), phoneParts('+447911123456'))).toBe(false);
});
