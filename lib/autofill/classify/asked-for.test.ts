import { describe, expect, test } from 'vitest';
import { fields } from '../dom/field-features.fixture.ts';
import type { FieldFeatures } from '../dom/field-features.ts';
import { askedFor } from './asked-for.ts';
import { createRules } from './evidence/rules.ts';

const asked = (features: Partial<FieldFeatures>) =>
  fields(features).map((field) => askedFor(field, createRules()))[0];

describe('a phone is asked for', () => {
  test.each([
    'Phone number',
    'Phone number to receive the code',
    'Mobile no. (a one-time password will be sent to it)',
    '10 digit mobile number',
    'Two-factor authentication: phone number',
    'Phone number (country code and number)',
    'Numéro de téléphone pour recevoir le code',
    'Handynummer, an die wir den Code senden. Wir senden ihn per SMS.',
    'Celular (você receberá um código de verificação por SMS)',
    'Номер телефона, на который придёт код',
    'Doğrulama kodunun gönderileceği telefon numarası',
    '接收验证码的手机号',
    '認証コードを受け取る電話番号',
    '인증번호를 받을 휴대폰 번호',
    'रजिस्टर मोबाइल नंबर (इस पर OTP भेजा जाएगा)',
    'رقم الجوال الذي سيصل إليه رمز التحقق',
  ])('by the label "%s", whatever the field is named', (label) => {
    expect(asked({ label, name: 'otp' })).toBe('phone');
  });

  test('by a placeholder, or by the text in front where there is no label', () => {
    expect(asked({ placeholder: 'Your mobile number', name: 'otp_mobile' })).toBe('phone');
    expect(asked({ before: 'Telefon:', name: 'code' })).toBe('phone');
    expect(asked({ before: 'Check your phone', name: 'otp' })).toBeNull();
  });

  test('by a name that ends in it, if nothing that is shown says otherwise', () => {
    expect(asked({ name: 'otp_phone' })).toBe('phone');
    expect(asked({ name: 'sms_code_phone_number' })).toBe('phone');
    expect(asked({ name: 'phone_otp' })).toBeNull();
    expect(asked({ name: 'otp_phone', label: 'Enter the code' })).toBe('code');
  });
});

test('a phone is asked for by a calling code, unless a code is', () => {
  const before = 'Мы вышлем код подтверждения по СМС';
  expect(asked({ before, value: '+7 ' })).toBe('phone');
  expect(asked({ before, placeholder: '+7 (999) 123-45-67' })).toBe('phone');
  expect(asked({ before })).toBeNull();
  expect(asked({ label: 'Код из СМС', value: '+7 ' })).toBe('code');
});

describe('a code is asked for', () => {
  test.each([
    'Verification code',
    'Code sent to your phone',
    'Verification code (sent to your phone)',
    'Код, отправленный на ваш телефон',
    'SMS code',
  ])('by the label "%s", whatever the field is named', (label) => {
    expect(asked({ label, name: 'phone' })).not.toBe('phone');
  });

  test('rather than a phone where the field has no room for one', () => {
    expect(asked({ label: 'Phone', name: 'otp', maxLength: 6 })).toBeNull();
  });
});

test.each([
  'Country code',
  'Mobile country code',
  'Check your phone. Enter the 6-digit code',
  'Mobile: 6 digit code',
  'Enter the code that you will receive on your phone',
  'An OTP will be sent to your mobile number',
  'Telefonunuza gönderilen doğrulama kodu',
  '发送到手机的验证码',
  'City',
])('"%s" leaves open what is asked for', (label) => {
  expect(asked({ label })).toBeNull();
});
