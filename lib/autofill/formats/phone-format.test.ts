import { describe, expect, test } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { createRules } from '../classify/evidence/rules.ts';
import { type PhoneFieldFeatures, phoneTexts, refusedLast, showsNumber } from './phone-format.ts';

const us = phoneParts('+13026873874');
const rules = createRules();

/** A field that says nothing of a country. */
const BARE: PhoneFieldFeatures = {
  value: '',
  maxLength: null,
  pattern: '',
  placeholder: '',
  about: '',
  autocomplete: [],
  inputMode: '',
  language: '',
  isAtHome: false,
  country: 'not-asked',
};

function firstFor(features: Partial<PhoneFieldFeatures>, parts = us): string {
  const [first] = phoneTexts(parts, { ...BARE, ...features }, rules);
  return `${first?.continues ? '…' : ''}${first?.text}`;
}

test('where the country is asked for, digits with it come before those without', () => {
  const texts = (about: string) => phoneTexts(us, { ...BARE, about }, rules).map(({ text }) => text);
  expect(texts('With country code').slice(0, 3)).toEqual(['+13026873874', '13026873874', '3026873874']);
  expect(texts('').slice(0, 2)).toEqual(['+13026873874', '3026873874']);
});

describe('what is typed first', () => {
  test.each<[string, Partial<PhoneFieldFeatures>, string]>([
    ['a field that says nothing of a country', { language: 'en' }, '+13026873874'],
    ['a form for North Americans', { isAtHome: true }, '3026873874'],
    ['that form and the token for a whole number', { isAtHome: true, autocomplete: ['tel'] }, '+13026873874'],
    ['keys without a plus', { inputMode: 'numeric', language: 'en' }, '3026873874'],
    ['an American example in a German page', { placeholder: '(201) 555-0123', language: 'de' }, '3026873874'],
    ['an Indian example', { placeholder: '98765 43210', language: 'en' }, '+13026873874'],
    ['ten digits of any country', { placeholder: '9876543210', language: 'en' }, '+13026873874'],
    ['an Italian example', { placeholder: '320 123 4567', language: 'it' }, '+13026873874'],
    ['a German example', { placeholder: '0171 1234567', language: 'de' }, '+13026873874'],
    ['a mask of zeros', { placeholder: '(000) 000-0000' }, '3026873874'],
    ['a German page', { language: 'de' }, '+13026873874'],
    ['a German page with the country beside', { language: 'de', country: 'set-elsewhere' }, '3026873874'],
    ['a country beside that cannot be set', { country: 'wrong-elsewhere' }, '+13026873874'],
    ['room for ten', { maxLength: 10, language: 'fr' }, '3026873874'],
    ['a national mask', { placeholder: '(555) 555-5555' }, '3026873874'],
    ['an international example', { placeholder: '+1 555 555 5555' }, '+13026873874'],
    ['words that ask for the country', { about: 'Phone, with country code' }, '+13026873874'],
    ['a prefix that is there', { value: '+1 ' }, '…3026873874'],
    ['another prefix', { value: '+44' }, '+13026873874'],
    ['a pattern for E.164', { pattern: '\\+[0-9]{11}' }, '+13026873874'],
    ['a pattern with dashes', { pattern: '[0-9]{3}-[0-9]{3}-[0-9]{4}' }, '302-687-3874'],
    [
      'a pattern with dots like its example',
      { pattern: '\\d{3}\\.\\d{3}\\.\\d{4}', placeholder: '555.555.5555' },
      '302.687.3874',
    ],
    ['zeros for the plus', { placeholder: '0049 170 1234567', language: 'de' }, '0013026873874'],
    ['zeros for the plus in words', { about: 'Telefono (es. 0039 320 1234567)' }, '0013026873874'],
    ['a pattern for zeros', { pattern: '00[1-9]\\d{7,14}' }, '0013026873874'],
    [
      'zeros where the country is beside',
      { placeholder: '0049 170', country: 'set-elsewhere' },
      '3026873874',
    ],
    ['zeros in a price', { about: 'Phone (calls cost 00.10)', isAtHome: true }, '3026873874'],
    ['the token for a whole number', { autocomplete: ['tel'] }, '+13026873874'],
    ['that token and room for ten', { autocomplete: ['tel'], maxLength: 10 }, '3026873874'],
    ['that token and a pattern for ten', { autocomplete: ['tel'], pattern: '[0-9]{10}' }, '3026873874'],
    [
      'that token and a national mask',
      { autocomplete: ['tel'], placeholder: '(555) 555-5555' },
      '3026873874',
    ],
    ['that token and the country beside', { autocomplete: ['tel'], country: 'set-elsewhere' }, '3026873874'],
    [
      'that token and ten digits asked for',
      { autocomplete: ['tel'], about: '10-digit mobile' },
      '3026873874',
    ],
    ['the token for a national number', { autocomplete: ['tel-national'], language: 'de' }, '3026873874'],
    ['the country asked for in German', { about: 'Handynummer mit Landesvorwahl' }, '+13026873874'],
    ['the country asked for in Spanish', { about: 'Móvil con código de país' }, '+13026873874'],
    ['no country wanted', { about: 'Telefon ohne Landesvorwahl', language: 'de' }, '3026873874'],
    ['no spaces wanted', { about: 'International format, without spaces' }, '+13026873874'],
    ['times of day', { about: 'We call from 09:00 17:00', isAtHome: true }, '3026873874'],
    ['ten digits in Japanese', { about: '電話番号（10桁）', language: 'ja' }, '3026873874'],
    ['a pattern that is no expression', { pattern: '(' }, '+13026873874'],
  ])('%s', (_, features, text) => {
    expect(firstFor(features)).toBe(text);
  });

  test('a number whose country is not known is written whole', () => {
    const whole = phoneParts('+447911123456');
    expect(firstFor({ language: 'de' }, whole)).toBe('+447911123456');
  });
});

test('what the site refused is tried last, and where it refused all, in the usual order', () => {
  const texts = ['national', 'e164', 'dashes'].map((format) => ({ text: format, format, continues: false }));
  const order = (...refused: string[]) => refusedLast(texts, refused).map(({ format }) => format);
  expect(order('national')).toEqual(['e164', 'dashes', 'national']);
  expect(order('national', 'e164', 'dashes')).toEqual(order());
});

test('at most five ways, none of them twice', () => {
  const texts = phoneTexts(us, BARE, rules);
  expect(texts.length).toBeLessThanOrEqual(5);
  expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
});

test.each([
  ['(302) 687-3874', true],
  ['+1 302 687 3874', true],
  ['0013026873874', true],
  ['３０２６８７３８７４', true],
  ['302687387', false],
  ['+1 130 268 7387', false],
  ['', false],
  ['+443026873874', false],
])('%s shows the number: %s', (value, expected) => {
  expect(showsNumber(value, us)).toBe(expected);
});
