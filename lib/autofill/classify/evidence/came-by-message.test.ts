import { expect, test } from 'vitest';
import { cameByMessage, secretCameByMessage } from './came-by-message.ts';
import { createRules } from './rules.ts';

const rules = createRules();

test.each([
  'Auf Ihr Handy ist soeben eine SMS eingegangen.',
  'أدخل الأرقام التي وصلتك في رسالة نصية',
  'На ваш телефон надіслано повідомлення з паролем.',
  'Telefonunuza gelen 6 haneli şifreyi giriniz.',
  '請輸入簡訊收到的數字',
  'Wpisz cyfry z SMS-a, który przyszedł przed chwilą',
  'Sent to +966 5* *** *123',
  'Танай 9911**** дугаарт илгээсэн',
  'ჩაწერეთ, რაც გამოგიგზავნეთ ნომერზე ••• •• •• 55',
])('a message is there: %s', (text) => {
  expect(cameByMessage(text, rules)).not.toBeNull();
});

test.each([
  'We will text you a code.',
  'Get news by SMS. Your order has arrived at the shop.',
  'Wyślemy SMS z kodem',
  'Sent with the card **** **** **** 4412',
  'Sent with the card 4412 **** **** 4412',
  'Your message was received',
])('no message is there: %s', (text) => {
  expect(cameByMessage(text, rules)).toBeNull();
});

test('a message may bring something else than a secret', () => {
  expect(secretCameByMessage('На ваш телефон надіслано повідомлення з паролем.', rules)).not.toBeNull();
  expect(secretCameByMessage('На ваш телефон надіслано повідомлення про замовлення.', rules)).toBeNull();
});
