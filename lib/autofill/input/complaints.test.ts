// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createRules } from '../classify/evidence/rules.ts';
import { complainsSince, complaintsAt, refusesSince } from './complaints.ts';
import type { TextField } from './type-text.ts';

const rules = createRules();

beforeEach(() => {
  HTMLElement.prototype.checkVisibility = function () {
    return !this.closest('[hidden]');
  };
});

/** Whether what the page does to its form counts as a complaint about the phone. */
function complains(html: string, act: (page: Document, phone: TextField) => void): boolean {
  document.body.innerHTML = `<form>${html}</form>`;
  const phone = document.querySelector<TextField>('#phone');
  if (!phone) throw new Error('no field');
  const before = complaintsAt(phone, rules);
  act(document, phone);
  return complainsSince(before, phone, rules);
}

const say = (text: string) => (page: Document) => {
  const place = page.querySelector('#place');
  if (place) place.textContent = text;
};
const MAIL = '<p><input type="email" id="mail"><b id="mail-says"></b></p>';
const PHONE = `${MAIL}<div class="row"><label>Phone</label><input id="phone" type="tel"><p id="place"></p></div>`;

test.each([
  'Please enter a valid phone number',
  'Bitte gib eine gültige Telefonnummer ein',
  'Numéro de téléphone invalide',
  'Introduce un número de teléfono válido',
  'Digite um número de telefone válido',
  'Numero di telefono non valido',
  'Vul een geldig telefoonnummer in',
  'Nieprawidłowy numer telefonu',
  'Неверный номер телефона',
  'Geçersiz telefon numarası',
  'رقم الهاتف غير صحيح',
  '正しい電話番号を入力してください',
  '手机号格式不正确',
  '올바른 휴대폰 번호를 입력해 주세요',
  'अमान्य मोबाइल नंबर',
  'Use the international format',
  'Number must be in E.164',
])('the message "%s" is a complaint', (text) => {
  expect(complains(PHONE, say(text))).toBe(true);
});

test.each([
  '✓ Valid phone number',
  'Gültige Telefonnummer',
  'We will text you a code',
  '10 / 15',
  'Standard rates apply',
  'Nous vous enverrons un code',
])('the message "%s" is no complaint', (text) => {
  expect(complains(PHONE, say(text))).toBe(false);
});

test.each<[string, string, (page: Document, phone: TextField) => void]>([
  ['the field called invalid', PHONE, (_, phone) => phone.setAttribute('aria-invalid', 'true')],
  ['a value refused by script', PHONE, (_, phone) => phone.setCustomValidity('Ten digits')],
  ['a class of the field', PHONE, (_, phone) => phone.classList.add('is-invalid')],
  ['a class around it', PHONE, (page) => page.querySelector('.row')?.classList.add('has-error')],
  ['a state around it', PHONE, (page) => page.querySelector('.row')?.setAttribute('data-state', 'invalid')],
  [
    'a message of the form itself',
    `${MAIL}<input id="phone"><p id="place"></p><input name="zip">`,
    say('Invalid number'),
  ],
  [
    'a message that was hidden',
    PHONE.replace('id="place"', 'id="place" hidden').replace('></p></div>', '>Invalid number</p></div>'),
    (page) => page.querySelector('#place')?.removeAttribute('hidden'),
  ],
  [
    'a message that the field names',
    `${PHONE.replace('type="tel"', 'type="tel" aria-errormessage="far"')}<p><input></p><p id="far"></p>`,
    (page) => {
      const far = page.querySelector('#far');
      if (far) far.textContent = 'Wrong number';
    },
  ],
  [
    'an alert anywhere',
    PHONE,
    (page) => page.body.insertAdjacentHTML('beforeend', '<div role="alert">Invalid phone number</div>'),
  ],
])('%s is a complaint', (_, html, act) => {
  expect(complains(html, act)).toBe(true);
});

test.each([
  ['value-state', 'Negative'],
  ['status', 'error'],
  ['color', 'danger'],
  ['invalid', ''],
  ['has-error', ''],
  ['aria-invalid', 'true'],
])('an element of its own says %s="%s" of its field', (name, value) => {
  document.body.innerHTML = '<form><x-field value-state="None" invalid="false"></x-field></form>';
  const host = document.querySelector('x-field');
  const root = host?.attachShadow({ mode: 'open' });
  if (!host || !root) throw new Error('no host');
  root.innerHTML = '<div><input id="phone"></div>';
  const phone = root.querySelector('input') as TextField;
  const before = complaintsAt(phone, rules);
  expect(complainsSince(before, phone, rules)).toBe(false);
  host.setAttribute(name, value);
  expect(complainsSince(before, phone, rules)).toBe(true);
});

test('an element that takes part in its form may not accept what its field holds', () => {
  document.body.innerHTML = '<form><x-field></x-field></form>';
  const host = document.querySelector('x-field');
  const root = host?.attachShadow({ mode: 'open' });
  if (!host || !root) throw new Error('no host');
  root.innerHTML = '<input id="phone">';
  const phone = root.querySelector('input') as TextField;
  const before = complaintsAt(phone, rules);
  vi.spyOn(host, 'matches').mockImplementation((selector) => selector === ':invalid');
  expect(complainsSince(before, phone, rules)).toBe(true);
});

test.each<[string, string, (page: Document, phone: TextField) => void]>([
  ['nothing at all', PHONE, () => undefined],
  [
    'a message at another field',
    PHONE,
    (page) => {
      const says = page.querySelector('#mail-says');
      if (says) says.textContent = 'Please enter a valid email';
    },
  ],
  ['a message that nobody sees', PHONE.replace('id="place"', 'id="place" hidden'), say('Invalid number')],
  ['what was said before', PHONE.replace('></p></div>', '>Invalid number</p></div>'), say('Invalid number')],
  ['a class of no meaning', PHONE, (_, phone) => phone.classList.add('is-filled')],
])('%s is no complaint', (_, html, act) => {
  expect(complains(html, act)).toBe(false);
});

test('only words say that the site refuses a number', () => {
  document.body.innerHTML = `<form>${PHONE}</form>`;
  const phone = document.querySelector<TextField>('#phone');
  if (!phone) throw new Error('no field');
  const before = complaintsAt(phone, rules);
  phone.classList.add('is-invalid');
  phone.setAttribute('aria-invalid', 'true');
  say('This number is in use already')(document);
  expect(refusesSince(before, phone, rules)).toBe(false);
  say('Invalid phone number')(document);
  expect(refusesSince(before, phone, rules)).toBe(true);
});
