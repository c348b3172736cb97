import { expect, test } from 'vitest';
import { findNeedle, phraseNeedle, plainWords } from './phrase-matcher.ts';

test.each([
  ['phoneNumber', ' phone number '],
  ['OTPCode', ' otp code '],
  ['phone_1', ' phone 1 '],
  ['Cell #', ' cell no '],
  ['Contact #: Nº', ' contact no no '],
  ['item#1 ###', ' item 1 '],
  ['Número móvil', ' numero movil '],
  ['номерТелефона', ' номер телефона '],
  ['user[cell-no]', ' user cell no '],
  ['', '  '],
])('"%s" is read as "%s"', (text, plain) => {
  expect(plainWords(text)).toBe(plain);
});

test.each([
  ['tel', 'hotel', false],
  ['tel', 'Tel.', true],
  ['*phone*', 'headphones', true],
  ['telef*', 'Teléfono', true],
  ['code sms', 'Code SMS', true],
  ['验证码', '请输入验证码：', true],
  ['*هاتف*', 'الهاتف', true],
  ['otp', 'photoprint', false],
])('whether the phrase "%s" is found in "%s": %s', (phrase, text, expected) => {
  expect(findNeedle(plainWords(text), [phraseNeedle(phrase)]) !== null).toBe(expected);
});
