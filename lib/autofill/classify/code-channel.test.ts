import { describe, expect, test } from 'vitest';
import { fields } from '../dom/field-features.fixture.ts';
import type { FieldFeatures } from '../dom/field-features.ts';
import { createClassify } from './classify.ts';

const classify = createClassify();
const by = (described: Partial<FieldFeatures>) => classify(fields(described))[0]?.codeBy();

test.each<[string, ReturnType<typeof by>]>([
  ['Open the authenticator app on your phone and enter the verification code', 'app'],
  ['Введите код из приложения Google Authenticator на телефоне. Код подтверждения', 'app'],
  ['Enter the verification code from your authenticator app or the one we texted you', 'phone'],
  ['We sent the verification code to your authenticator app and your phone by SMS', 'phone'],
  ['We emailed you a verification code', 'email'],
  ['Abbiamo inviato un codice a a•••@qwxyz.example', 'email'],
  ['Abbiamo inviato un codice. Aiuto: help@qwxyz.example', null],
  ['Abbiamo inviato un codice al cellulare e a a•••@qwxyz.example', 'phone'],
  ['Ange koden från din autentiseringsapp', 'app'],
  ['Nhập mã từ ứng dụng xác thực trên điện thoại', 'app'],
  ['We sent the verification code to your phone or e-mail', 'phone'],
  ['Check your email. We sent a code to jo@qwxyz.example. Lost your phone?', 'email'],
  ['We emailed you a code. Send it to my phone instead', 'email'],
  ['We sent a code to jo@qwxyz.example | Resend by SMS', 'email'],
  ['We texted a code to •••• 44. Get it by e-mail instead', 'phone'],
  ['We sent a code to +49 151 ••••• 12. Questions? E-mail us', 'phone'],
  ['Enter the code from our SMS. Questions? E-mail help@qwxyz.example', 'phone'],
  ['Qwxyz e-mail qwxyz', 'email'],
  ['Изпратихме код на имейла ви', 'email'],
  ['เราส่งรหัสไปยังอีเมลของคุณ', 'email'],
  ['Lähetimme koodin sähköpostiisi', 'email'],
  ['Tekan butang pada key fob anda', 'app'],
])('a page that says "%s": %s', (formText, channel) => {
  expect(by({ label: 'Verification code', formText })).toBe(channel);
});

test('a button that offers a message instead does not make the code of an app one', () => {
  const formText = 'Enter the verification code of your authenticator app Send it by SMS';
  const field = { label: 'Verification code', formText };
  expect(by(field)).toBe('phone');
  expect(by({ ...field, buttonsBeside: 'Send it by SMS' })).toBe('app');
});

describe('the field for an e-mail address beside a code', () => {
  const email = { type: 'email', label: 'E-mail' };
  const code = { label: 'Verification code', formText: 'E-mail Verification code' };
  const beside = (more: Partial<FieldFeatures>) => classify(fields(email, { ...code, ...more }))[1]?.codeBy();

  test('says nothing of how the code comes', () => {
    expect(beside({})).toBeNull();
  });

  test('is where a button beside the code sends it', () => {
    expect(beside({ buttonsBeside: 'Send code' })).toBe('email');
    expect(beside({ buttonsBeside: 'Send code', formText: `Phone ${code.formText}` })).toBe('phone');
  });
});

test.each([
  ['Enter the code of your authenticator app', 'app'],
  ['Enter the code of the e-mail', 'email'],
])('boxes have the channel that the page names: %s', (formText, channel) => {
  const boxes = Array.from({ length: 6 }, (_, n) => ({
    maxLength: 1,
    box: { left: 50 * n, top: 0, width: 42, height: 46 },
    before: n === 0 ? formText : '',
    formText,
  }));
  expect(classify(fields(...boxes)).map(({ kind, codeBy }) => `${kind} ${codeBy()}`)).toEqual(
    boxes.map(() => `otp-digit ${channel}`),
  );
});
