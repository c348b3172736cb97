import { expect, test } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { countryOption, type Option } from './country-option.ts';

const us = phoneParts('+13026873874');
const option = (text: string, value = text): Option => ({ text, value });

test.each<[string, Option[], number]>([
  ['ISO values', [option('Canada', 'CA'), option('United Kingdom', 'GB'), option('United States', 'US')], 2],
  ['three letters', [option('GBR'), option('USA')], 1],
  ['calling codes as text', [option('+44'), option('+1'), option('+1242')], 1],
  ['calling codes behind names', [option('Canada (+1)', '1'), option('United States (+1)', '1')], 1],
  ['calling codes right in front of values', [option('Canada +1', '1'), option('United States +1', '1')], 1],
  ['small letters', [option('Uganda', 'ug'), option('United States', 'us')], 1],
  ['flags', [option('🇬🇧 +44'), option('🇺🇸 +1')], 1],
  [
    'names of islands',
    [option('United States Minor Outlying Islands', 'UM'), option('United States of America', 'x')],
    1,
  ],
  ['ISO and code', [option('GB +44'), option('US +1')], 1],
  ['codes of the Caribbean', [option('Bahamas (+1 242)', '+1242'), option('United States', '+1')], 1],
  ['positions that look like codes', [option('Albania', '1'), option('Algeria', '2')], -1],
  ['islands with the country in their name', [option('US Virgin Islands (+1340)', 'VI')], -1],
  ['no such country', [option('France', 'FR'), option('Germany', 'DE')], -1],
])('the option for a country, among %s', (_, options, expected) => {
  expect(countryOption(options, us)).toBe(expected);
});

test('the country is known by its name in the language of the page', () => {
  const options = [option('Vereinigtes Königreich', '1'), option('Vereinigte Staaten', '2')];
  expect(countryOption(options, us, 'de')).toBe(1);
  expect(countryOption([option('アメリカ合衆国', '9')], us, 'ja')).toBe(0);
  expect(countryOption(options, us, 'no such language')).toBe(-1);
});

test('a number whose country is not known sets none', () => {
  expect(countryOption([option('United Kingdom', 'GB')], phoneParts('+447911123456'))).toBe(-1);
});
