// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { drawBoxes } from '../../testing/boxes.ts';
import { fields } from '../dom/field-features.fixture.ts';
import { createFocusSession } from '../input/focus.ts';
import type { TextField } from '../input/type-text.ts';
import { countryBeside } from './country-beside.ts';

const us = phoneParts('+13026873874');

drawBoxes();

beforeEach(() => {
  HTMLElement.prototype.checkVisibility = function () {
    return !this.closest('[hidden]');
  };
});

/** A form of a mobile kit: the browser's own list is hidden behind a line that draws its choice. */
function drawnList() {
  document.body.innerHTML = `<form><ul>
    <li><a><select hidden><option value="54">Argentina (+54)</option><option value="1">United States (+1)</option></select>
      <div data-box="200,60,100,30">Argentina (+54)</div></a></li>
    <li><input id="phone" type="tel" data-box="100,100,200,30"></li></ul></form>`;
  const phone = document.querySelector<TextField>('#phone');
  const list = document.querySelector('select');
  const face = document.querySelector('a div');
  const [features] = fields({ language: 'en' });
  if (!phone || !list || !face || !features) throw new Error('no form');
  const chosen = { texts: () => [phone], country: () => null, features };
  return { list, face, country: countryBeside(chosen, us, createFocusSession()) };
}

test('a hidden list is set whose choice the page draws', async () => {
  const { list, face, country } = drawnList();
  list.addEventListener('change', () => {
    face.textContent = list.selectedOptions[0]?.text ?? '';
  });
  expect(country.agrees()).toBe(false);
  await country.set();
  expect(list.value).toBe('1');
  expect(country.agrees()).toBe(true);
});

test('where a hidden list is drawn by a list that does not follow it, that one is opened', async () => {
  document.body.innerHTML = `<form><div id="around">
    <div id="list" role="combobox" tabindex="0" data-box="100,40,200,30">
      <select id="country" hidden><option value="54">Argentina (+54)</option><option value="1">United States (+1)</option></select>
      <div id="shown" data-box="100,40,200,30">Argentina (+54)</div></div>
    <input id="phone" type="tel" data-box="100,80,200,30"></div></form>`;
  const phone = document.querySelector<TextField>('#phone');
  const list = document.querySelector<HTMLElement>('#list');
  const shown = document.querySelector('#shown');
  const hidden = document.querySelector('select');
  const [features] = fields({ language: 'en' });
  if (!phone || !list || !shown || !hidden || !features) throw new Error('no form');
  const choose = (event: Event) => {
    shown.textContent = (event.target as Element).textContent;
    for (const option of document.querySelectorAll('[role=option]')) option.remove();
  };
  list.addEventListener('click', () => {
    for (const { text } of hidden.options) {
      const option = document.createElement('div');
      option.setAttribute('role', 'option');
      option.dataset.box = '100,90,200,20';
      option.textContent = text;
      option.addEventListener('click', choose);
      document.body.append(option);
    }
  });
  const country = countryBeside(
    { texts: () => [phone], country: () => hidden, features },
    us,
    createFocusSession(),
  );
  expect(country.agrees()).toBe(false);
  await country.set();
  expect(shown.textContent).toBe('United States (+1)');
  expect(country.agrees()).toBe(true);
  await country.restore();
  expect(shown.textContent).toBe('Argentina (+54)');
});

test('what is drawn counts, if it does not follow the list', async () => {
  const { list, country } = drawnList();
  await country.set();
  expect(country.agrees()).toBe(false);
  await country.restore();
  expect(list.value).toBe('54');
});
