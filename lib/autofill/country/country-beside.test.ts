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

test('what is drawn counts, if it does not follow the list', async () => {
  const { list, country } = drawnList();
  await country.set();
  expect(country.agrees()).toBe(false);
  await country.restore();
  expect(list.value).toBe('54');
});
