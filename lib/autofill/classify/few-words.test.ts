import { expect, test } from 'vitest';
import { fields } from '../dom/field-features.fixture.ts';
import type { FieldFeatures } from '../dom/field-features.ts';
import { createClassify } from './classify.ts';

const classify = createClassify();
const kinds = (...described: Partial<FieldFeatures>[]) =>
  classify(fields(...described)).map(({ kind }) => kind);

// None of these words is known.
test('a calling code right in front tells a phone in any language', () => {
  expect(kinds({ placeholder: 'Qwxyz', before: '+380' })).toEqual(['tel']);
  expect(kinds({ placeholder: 'Qwxyz', before: '+380 qwxyz' })).toEqual(['other']);
  expect(kinds({ placeholder: 'Qwxyz', before: '+12345' })).toEqual(['other']);
  expect(kinds({ label: 'Qwxyz', before: '+380', maxLength: 4 })).toEqual(['other']);
});

test('the borrowed word for a message tells a code where the field is as long as one', () => {
  expect(kinds({ label: 'SMS qwxyz', maxLength: 6 })).toEqual(['otp']);
  expect(kinds({ label: 'SMS qwxyz', placeholder: '000000' })).toEqual(['otp']);
  expect(kinds({ label: 'SMS qwxyz', maxLength: 40 })).toEqual(['other']);
  expect(kinds({ label: 'SMS number', maxLength: 8 })).not.toEqual(['otp']);
});

test('a masked number above tells a code where the field is as long as one', () => {
  const formText = 'Qwxyz +34 6** *** *21 qwxyz';
  expect(kinds({ label: 'Qwxyz', maxLength: 6, inputMode: 'numeric', formText })).toEqual(['otp']);
  expect(kinds({ label: 'Qwxyz', maxLength: 30, inputMode: 'numeric', formText })).toEqual(['other']);
  const card = 'Qwxyz **** **** **** 7741';
  expect(kinds({ label: 'Qwxyz', maxLength: 6, inputMode: 'numeric', formText: card })).toEqual(['other']);
  expect(kinds({ label: 'PIN', type: 'password', maxLength: 4, inputMode: 'numeric', formText })).toEqual([
    'other',
  ]);
});

test('a number that is called or charged is a phone, that of a card is not', () => {
  expect(kinds({ label: 'Numero da ricaricare' })).toEqual(['tel']);
  expect(kinds({ label: 'Numero della carta da ricaricare' })).toEqual(['other']);
});

test.each([
  'Numéro de contact',
  'Kontaktnummer',
  'Номер для связи',
  'İletişim numarası',
  'Número para contato',
  'Landline',
])('"%s" is a phone', (label) => {
  expect(kinds({ label })).toEqual(['tel']);
});

test.each(['Contact name', 'Contact', 'Número de contrato', 'Contact ID number', 'Iletişim bilgileri'])(
  '"%s" is none',
  (label) => {
    expect(kinds({ label })).toEqual(['other']);
  },
);

test('a list of area codes behind a calling code is part of the number', () => {
  const options = ['1', '20', '30', '70'].map((text) => ({ text, value: text }));
  const list = { tag: 'select', before: 'Telefon +36 /', options } as const;
  const rest = { before: '/', maxLength: 7, box: { left: 300, top: 0, width: 120, height: 32 } };
  expect(kinds(list, rest)).toEqual(['tel-area-code', 'tel-local']);
  expect(kinds({ ...list, before: 'Telefon' }, rest)).not.toContain('tel-area-code');
  expect(kinds({ ...list, before: 'Qwxyz +36 /' }, rest)).not.toContain('tel-area-code');
  expect(kinds(list, { ...rest, before: 'Szoba' })).not.toContain('tel-area-code');
  expect(kinds(list, { ...rest, box: { ...rest.box, top: 80 } })).not.toContain('tel-area-code');
  const withZero = options.map(({ text }) => ({ text: `0${text}`, value: text }));
  expect(kinds({ ...list, before: 'Telefon', options: withZero }, rest)).toContain('tel-area-code');
});

test('a word that says which code tells one that nobody sends', () => {
  const field = { maxLength: 8, fieldsInForm: 1 };
  expect(kinds({ ...field, label: 'Code qwxyz' })).toEqual(['other']);
  expect(kinds({ ...field, label: 'Código de recogida', inputMode: 'numeric' })).toEqual(['other']);
  expect(kinds({ ...field, label: '6-digit code', inputMode: 'numeric' })).toEqual(['otp']);
  expect(kinds({ ...field, label: 'Code' })).toEqual(['otp']);
  expect(kinds({ ...field, label: 'Code qwxyz', formText: 'We sent you a text message' })).toEqual(['otp']);
});
