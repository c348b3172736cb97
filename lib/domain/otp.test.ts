import { expect, test } from 'vitest';
import { readCode } from './otp.ts';

test.each([
  ['Your Acme code is 482913', '482913'],
  ['482913 is your Acme verification code', '482913'],
  ['G-482913 is your Google verification code.', '482913'],
  ['Acme: use code 482-913 to sign in', '482913'],
  ['<#> Tu código es 4829. No lo compartas', '4829'],
  ['验证码：482913，10分钟内有效', '482913'],
  ['Code 482913. Call 8005550199 if this was not you. Expires 2026.', '482913'],
  ['@example.com #482913', null],
  ['Welcome to Acme, since 1998', null],
  ['Your code costs $1500', null],
])('%s → %s', (text, code) => {
  expect(readCode(text)).toBe(code);
});
