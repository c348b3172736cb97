import { describe, expect, test } from 'vitest';
import { fields } from '../dom/field-features.fixture.ts';
import type { FieldFeatures } from '../dom/field-features.ts';
import { createClassify } from './classify.ts';

const classify = createClassify();
const kinds = (...described: Partial<FieldFeatures>[]) =>
  classify(fields(...described)).map(({ kind }) => kind);

const boxes = (said: Partial<FieldFeatures>) =>
  kinds(...Array.from({ length: 4 }, (_, n) => ({ maxLength: 1, name: `otp${n}`, ...said })));

test.each([
  'Ask your teacher for the code.',
  '请输入图片中的字符',
  'Geben Sie den Code auf dem Fernseher ein',
])('boxes below "%s" are for no code that was sent', (formText) => {
  expect(boxes({ formText, name: 'c' })).not.toContain('otp-digit');
});

describe('boxes named like those of a code', () => {
  test.each([
    'Create transaction PIN',
    'Créez votre code PIN',
    'Придумайте ПИН-код',
    '请输入支付密码',
    '暗証番号の設定',
    'Buat PIN transaksi',
    'أدخل الرقم السري',
  ])('are for a PIN below "%s"', (formText) => {
    expect(boxes({ formText })).not.toContain('otp-digit');
  });

  test.each([
    'We sent a 4-digit PIN to your phone',
    'Enter PIN | Code sent to +44 *** 12',
    'OTP verification',
  ])('are for a code below "%s"', (formText) => {
    expect(boxes({ formText })).toEqual(Array(4).fill('otp-digit'));
  });
});

test.each([
  { label: 'OTP length', name: 'otp_length' },
  { label: 'OTP key', name: 'otpkey' },
  { label: 'Issuer', name: 'totp_issuer' },
  { label: 'Gültigkeit des Bestätigungscodes' },
  { label: 'Длина кода подтверждения' },
  { label: 'Wallet PIN', name: 'otp' },
  { label: 'Staff verification code' },
  { label: 'Group verification code', name: 'verificationCode', formText: 'Send again' },
  { label: 'Group verification code', formText: 'Shown once', buttonsBeside: 'Send again' },
  { label: 'Verification code', formText: 'It never changes. Ask your teacher.' },
  { label: 'Verification code', hasTextPicture: true },
  { label: 'Security code: 7 + 4 =' },
  { label: 'Have a code?', name: 'code' },
  { label: 'Code', before: '画像の文字を入力', formText: '画像の文字を入力 認証コード' },
  { label: 'Código', formText: 'Escriba el código que se ve en la imagen' },
  { label: 'Codice prenotazione', formText: 'Lo trovi nell’e-mail' },
  { before: 'Sign in with your password or an OTP', name: 'password', type: 'password' },
])('%o is no code field', (features) => {
  expect(kinds(features)).toEqual(['other']);
});

test.each([
  { label: 'Verification code', hasTextPicture: true, buttonsBeside: 'Get code' },
  { label: 'Code for the group, from the text message', formText: 'We sent it' },
  { label: 'OTP password', name: 'password', type: 'password' },
  { before: 'One-time password', name: 'password', type: 'password' },
  { label: 'PIN', formText: 'Enter the one-time PIN that we texted' },
  { label: 'Password', type: 'password', formText: 'A code was sent to your phone by SMS.' },
  { name: 'captcha', label: 'Code', buttonsBeside: '58s' },
  { name: 'captcha', label: 'Code', buttonsBeside: 'Resend in 0:42' },
])('%o is a code field', (features) => {
  expect(kinds(features)).toEqual(['otp']);
});
