// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { drawBoxes } from '../../testing/boxes.ts';
import type { TextField } from '../input/type-text.ts';
import { countriesInSight, countryNamedFor } from './countries-in-sight.ts';

drawBoxes();

beforeEach(() => {
  HTMLElement.prototype.checkVisibility = function () {
    return !this.closest('[hidden]');
  };
});

function seen(html: string, language = 'en'): (string | null)[] {
  document.body.innerHTML = `<main><div>${html}</div></main>`;
  const phone = document.querySelector<TextField>('#phone');
  if (!phone) throw new Error('no field');
  return countriesInSight(phone, language).map(({ country: { code, iso } }) => code ?? iso);
}

const PHONE = '<input id="phone" type="tel" data-box="100,100,200,30">';
const LEFT = 'data-box="50,105,45,20"';

const FAR_ABOVE = 'data-box="100,10,200,40"';

test.each([
  ['a calling code', `<span ${LEFT}>+44</span>${PHONE}`, '44'],
  ['a calling code in brackets', `<div ${LEFT}>(+44)</div>${PHONE}`, '44'],
  ['a calling code with zeros', `<b ${LEFT}>0044</b>${PHONE}`, '44'],
  ['a calling code without an element', `+49 ${PHONE}`, '49'],
  [
    'a calling code with the label of the field between',
    `<b data-box="10,105,40,20">+44</b><label data-box="60,100,300,30">Phone number <input id="phone" data-box="240,100,120,30"></label>`,
    '44',
  ],
  ['letters and a calling code', `<p ${LEFT}>UK +44</p>${PHONE}`, '44'],
  ['a name and a calling code', `<p ${LEFT}>Germany (+49)</p>${PHONE}`, '49'],
  ['a field that nobody can change', `<input disabled value="+55" ${LEFT}>${PHONE}`, '55'],
  ['what a list stands on', `<select ${LEFT}><option>+33</option><option>+1</option></select>${PHONE}`, '33'],
  [
    'what a button above the field says',
    `<p><input type="button" value="+44 United Kingdom" data-box="100,60,200,30"></p>${PHONE}`,
    '44',
  ],
  [
    'what a list shows with the label of the field between',
    `<div role="combobox"><b ${FAR_ABOVE}>Germany (+49)</b></div><label>Phone</label>${PHONE}`,
    '49',
  ],
  [
    'a choice beside the field that searches its list',
    `<div><b data-box="100,10,80,40">Poland +48</b><input role="combobox" data-box="180,10,20,40"></div>${PHONE}`,
    '48',
  ],
  [
    'a choice behind the field that searches its list',
    `<div><input role="combobox" ${LEFT}><b ${LEFT}>+86 中国大陆</b></div>${PHONE}`,
    '86',
  ],
  [
    'what a list shows while it is closed',
    `<div role="listbox" aria-expanded="false"><b ${LEFT}>+49</b><i hidden role="option">+81</i></div>${PHONE}`,
    '49',
  ],
  [
    'the option that a closed list shows as its choice',
    `<div role="combobox" aria-expanded="false"><ul><li role="option" aria-selected="true" ${LEFT}>+420</li></ul></div>${PHONE}`,
    '420',
  ],
  ['a flag', `<span ${LEFT.replace('45', '20').replace('50', '75')}>🇬🇧</span>${PHONE}`, 'GB'],
  ['letters that are named for a country', `<i class="flag" data-box="75,105,20,20">IN</i>${PHONE}`, 'IN'],
])('%s is seen beside the field', (_, html, expected) => {
  expect(seen(html)).toEqual([expected]);
});

const ABOVE = 'data-box="100,40,200,30"';

test.each([
  ['a list above', `<select ${ABOVE}><option>Germany</option><option>France</option></select>${PHONE}`, 'DE'],
  ['a field above, in two languages', `<input id="country" value="Poland (Polska)" ${ABOVE}>${PHONE}`, 'PL'],
  ['a button beside', `<button ${LEFT}>Spain</button>${PHONE}`, 'ES'],
  ['a link that opens a list', `<a aria-haspopup="true" ${ABOVE}>Brazil</a>${PHONE}`, 'BR'],
  [
    'one with its calling code',
    `<select ${ABOVE}><option>Germany (+49)</option><option>Iran</option></select>${PHONE}`,
    'DE',
  ],
  ['a field that opens a list', `<input readonly value="Chile" ${ABOVE}>${PHONE}`, 'CL'],
  ['a name', `<input name="first" value="Jordan" ${ABOVE}>${PHONE}`, null],
  ['a state', `<select ${ABOVE}><option>Georgia</option><option>Ohio</option></select>${PHONE}`, null],
  ['a word that is no country', `<select ${ABOVE}><option>Mobile</option></select>${PHONE}`, null],
  ['text that is no control', `<p ${ABOVE}>Germany</p>${PHONE}`, null],
  ['a hidden list', `<select hidden ${ABOVE}><option>Germany</option></select>${PHONE}`, null],
  [
    'one with another field between',
    `<select data-box="100,10,200,30"><option>Germany</option></select><input data-box="100,55,200,30">${PHONE}`,
    null,
  ],
])('the country that a control names for the field: %s', (_, html, expected) => {
  document.body.innerHTML = `<main><div>${html}</div></main>`;
  const phone = document.querySelector<TextField>('#phone');
  expect(phone && (countryNamedFor(phone, 'en')?.iso ?? null)).toBe(expected);
});

test('a name in the language of the page', () => {
  expect(seen(`<p ${LEFT}>Vereinigtes Königreich +44</p>${PHONE}`, 'de')).toEqual(['44']);
});

test.each([
  ['a sentence', `<p ${LEFT}>UK numbers start with +44.</p>${PHONE}`],
  ['another number', `<span ${LEFT}>+44 20 7946 0958</span>${PHONE}`],
  ['what is hidden', `<span hidden ${LEFT}>+44</span>${PHONE}`],
  ['a choice that a list offers', `<ul><li ${LEFT}>+44</li></ul>${PHONE}`],
  [
    'an option that is not chosen',
    `<select ${LEFT}><option>+1<option>+44</select>${PHONE}`.replace(/\+1/, ''),
  ],
  [
    'a list with another field between',
    `<div role="combobox" ${FAR_ABOVE}>+44</div><p><input data-box="100,55,200,30"></p>${PHONE}`,
  ],
  ['what a button beside the field offers', `<button ${LEFT}>Get +44 free coins now</button>${PHONE}`],
  ['text above the field', `<p data-box="100,60,200,30">+44</p>${PHONE}`],
  ['what is far away', `<span data-box="900,105,45,20">+44</span>${PHONE}`],
  ['two letters of any kind', `<button ${LEFT}>NO</button>${PHONE}`],
  ['a large picture', `<img alt="India" data-box="0,50,95,95">${PHONE}`],
  [
    'what is beside another field',
    `<input type="tel" data-box="-160,60,200,30"><select data-box="45,60,90,30"><option>+44</select><br>${PHONE}`,
  ],
])('no country is read from %s', (_, html) => {
  expect(seen(html)).toEqual([]);
});

test('a list and a field that are elements of their own, with all that they draw in shadow roots', () => {
  document.body.innerHTML = `<main><form><div><x-list></x-list><x-field></x-field></div></form></main>`;
  const [list, field] = ['x-list', 'x-field'].map((name) =>
    document.querySelector(name)?.attachShadow({ mode: 'open' }),
  );
  if (!list || !field) throw new Error('no shadow roots');
  list.innerHTML = `<div><input readonly value="United Kingdom +44" ${LEFT}><input hidden value="44" ${LEFT}></div>`;
  field.innerHTML = `<div><label>Phone</label><div><div>${PHONE}</div></div></div>`;
  const phone = field.querySelector<TextField>('#phone');
  if (!phone) throw new Error('no field');
  expect(countriesInSight(phone, 'en').map(({ country }) => country.code)).toEqual(['44']);
});
