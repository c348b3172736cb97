// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { drawBoxes } from '../../testing/boxes.ts';
import type { TextField } from '../input/type-text.ts';
import { asTrigger, countryTrigger } from './country-trigger.ts';

drawBoxes();

const PHONE = '<input id="phone" type="tel" data-box="100,100,200,30">';
const LEFT = 'data-box="50,105,45,20"';
const RIGHT = 'data-box="310,105,45,20"';
const FAR_ABOVE = 'data-box="100,10,200,40"';
const ABOVE = 'data-box="100,60,200,30"';

function trigger(html: string) {
  document.body.innerHTML = `<main><form><div>${html}</div><button>Continue</button></form></main>`;
  const phone = document.querySelector<TextField>('#phone');
  if (!phone) throw new Error('no field');
  const found = countryTrigger(phone, 'en');
  return (
    found && {
      text: (found.element.textContent || found.element.getAttribute('value')) ?? '',
      ...found.shown(),
    }
  );
}

test.each([
  [
    'two letters that open a list',
    `<button type="button" aria-haspopup="listbox" ${LEFT}>IN</button>${PHONE}`,
    'IN',
  ],
  ['two letters alone in front', `<button type="button" ${LEFT}>HK</button>${PHONE}`, 'HK'],
  ['small letters with an arrow', `<button ${LEFT}>gb<svg></svg></button>${PHONE}`, 'GB'],
  ['a name on a button without a type', `<button ${LEFT}>Germany</button>${PHONE}`, 'DE'],
  ['a flag on a button without a type', `<button ${LEFT}>🇩🇪 +49</button>${PHONE}`, 'DE'],
  ['a button above', `<p><input type="button" value="+44 United Kingdom" ${ABOVE}></p>${PHONE}`, 'GB'],
  [
    'a list above, with the label of the field between',
    `<div role="combobox" ${FAR_ABOVE}>Austria (+43)</div><label>Phone</label>${PHONE}`,
    'AT',
  ],
  [
    'what searches a list above, and shows its choice beside',
    `<div><div ${FAR_ABOVE}><b>Poland +48</b><input role="combobox"></div></div>${PHONE}`,
    'PL',
  ],
  ['a field that opens a list', `<input readonly value="Japan +81" ${LEFT}>${PHONE}`, 'JP'],
  ['a field to search in', `<input type="search" value="Italy +39" ${LEFT}>${PHONE}`, 'IT'],
  ['a summary', `<details ${LEFT}><summary ${LEFT}>France +33</summary></details>${PHONE}`, 'FR'],
  ['a link to nowhere', `<a href="#" ${LEFT}>Poland +48</a>${PHONE}`, 'PL'],
])('%s opens the list of countries', (_, html, iso) => {
  expect(trigger(html)?.iso).toBe(iso);
});

test.each([
  ['a button that says it submits', `<button type="submit" ${LEFT}>IN</button>${PHONE}`],
  ['an input that submits', `<input type="submit" value="Germany" ${LEFT}>${PHONE}`],
  ['other words on a button without a type', `<button ${LEFT}>Germany only</button>${PHONE}`],
  ['two letters behind the field', `${PHONE}<button type="button" ${RIGHT}>IN</button>`],
  [
    'one of two answers',
    `<button type="button" data-box="0,105,45,20">OK</button><button type="button" ${LEFT}>NO</button>${PHONE}`,
  ],
  ['letters that are no country', `<button type="button" ${LEFT}>OK</button>${PHONE}`],
  ['a link that leads away', `<a href="/de" ${LEFT}>Germany +49</a>${PHONE}`],
  [
    'the country of an address',
    `<div role="combobox" ${FAR_ABOVE}>Austria</div><label>Phone</label>${PHONE}`,
  ],
  ['other words above', `<p><input type="button" value="Use +44 instead" ${ABOVE}></p>${PHONE}`],
])('%s is not pressed', (_, html) => {
  expect(trigger(html)).toBeNull();
});

test('what is not drawn opens nothing, as an option of a closed list', () => {
  const option = `<x-option hidden tabindex="0">Brazil +55</x-option>`;
  const list = `<div ${LEFT}>${option}<div tabindex="0">Peru +51</div></div>`;
  Element.prototype.checkVisibility = function () {
    return !this.closest('[hidden]');
  };
  expect(trigger(`${list}${PHONE}`)?.text).toBe('Peru +51');
});

test('a field may be deep within its own line', () => {
  const deep = `${'<div data-box="40,95,300,40">'.repeat(8)}${PHONE}${'</div>'.repeat(8)}`;
  expect(trigger(`<button aria-haspopup="listbox" ${LEFT}>Chile +56</button>${deep}`)?.iso).toBe('CL');
});

test('a field in one shadow root opens the list for a number in another', () => {
  document.body.innerHTML = '<form><div><x-list></x-list><x-field></x-field></div></form>';
  const [list, field] = ['x-list', 'x-field'].map((name) =>
    document.querySelector(name)?.attachShadow({ mode: 'open' }),
  );
  if (!list || !field) throw new Error('no shadow roots');
  list.innerHTML = `<div><input role="combobox" value="Germany (+49)" ${LEFT}></div>`;
  field.innerHTML = `<div>${PHONE}</div>`;
  const [search, phone] = [list.querySelector('input'), field.querySelector('input')];
  if (!search || !phone) throw new Error('no fields');
  expect(asTrigger(search, phone, 'en')?.shown()).toEqual({ code: '49', iso: 'DE' });
});
