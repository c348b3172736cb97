// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fields } from '../../dom/field-features.fixture.ts';
import type { FieldFeatures } from '../../dom/field-features.ts';
import { createClassify } from '../classify.ts';

const classify = createClassify();
const kindOf = (features: Partial<FieldFeatures>) =>
  classify(fields({ autocomplete: ['one-time-code'], ...features }))[0]?.kind;

test.each([
  ['Recovery code', 'other'],
  ['Backup code', 'other'],
  ['Search', 'other'],
  ['Promo code', 'other'],
  ['Booking reference', 'other'],
  ['Código postal', 'other'],
  ['Mobile number', 'tel'],
  ['Номер телефона', 'tel'],
] as const)('a field called "%s" is no one-time code, whatever its attribute says', (label, kind) => {
  expect(kindOf({ label })).toBe(kind);
});

test.each([
  'Code',
  'Password',
  'PIN',
  'Verification code (sent to your email address)',
  'Enter the 6-digit code or a recovery code',
  'Code from the text message to your phone number',
  'Sisesta see',
  '',
])('with the attribute, a field called "%s" is one', (label) => {
  expect(kindOf({ label })).toBe('otp');
});

test('with the attribute, it is one where the page has sent it, by any name', () => {
  const formText = 'We sent a code to your phone. Registration code. Resend';
  expect(kindOf({ label: 'Registration code', formText })).toBe('otp');
});
