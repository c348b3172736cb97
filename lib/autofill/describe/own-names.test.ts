// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createOwnName } from './own-names.ts';

function idsIn(html: string): string[] {
  document.body.innerHTML = html;
  const fields = [...document.querySelectorAll('input')];
  const ownName = createOwnName(fields);
  return fields.map((field) => ownName(field, 'id'));
}

test.each([
  ['<form id="phoneCode"><input id="phoneCode_verify"></form>', ['verify']],
  ['<form name="otpLogin"><input id="otpLoginTown"></form>', ['Town']],
  ['<form id="phone-form"><input name="id"><input id="phone-form-town"></form>', ['', 'town']],
  // What is left would say nothing.
  ['<form id="phone"><input id="phone_number"></form>', ['phone_number']],
  ['<form id="otp"><input id="otpcode"></form>', ['otpcode']],
  ['<input id="phone_code">', ['phone_code']],
])('in %s the form does not name its fields', (html, ids) => {
  expect(idsIn(html)).toEqual(ids);
});

test('what all fields of a form begin with names none of them', () => {
  const form = (...ids: string[]) => `<form>${ids.map((id) => `<input id="${id}">`).join('')}</form>`;
  expect(idsIn(form('tel-mail', 'tel-town', 'tel-nr2'))).toEqual(['mail', 'town', 'nr2']);
  expect(idsIn(form('tel-mail', 'town', 'tel-x'))).toEqual(['tel-mail', 'town', 'tel-x']);
  // The parts of one number.
  expect(idsIn(form('tel_area', 'tel_mid', 'tel_last'))).toEqual(['tel_area', 'tel_mid', 'tel_last']);
});
