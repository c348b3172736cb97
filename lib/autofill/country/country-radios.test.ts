// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { drawBoxes } from '../../testing/boxes.ts';
import type { TextField } from '../input/type-text.ts';
import { countriesInSight } from './countries-in-sight.ts';
import { groupOf, pressRadio } from './country-radios.ts';

const us = phoneParts('+12015550123');
const PHONE = '<p><input id="phone" type="tel" data-box="150,100,200,30"></p>';

drawBoxes();

beforeEach(() => {
  HTMLElement.prototype.checkVisibility = () => true;
  document.elementFromPoint = () => null;
});

function page(radios: string) {
  document.body.innerHTML = `<form>${radios}${PHONE}</form>`;
  const phone = document.querySelector<TextField>('#phone');
  if (!phone) throw new Error('no field');
  const seen = () => countriesInSight(phone, 'en').map(({ country }) => country.code);
  return { seen, press: () => pressRadio(phone, us, 'en') };
}

const one = (code: string, left: number, name: string, more = '') =>
  `<label data-box="${left},50,60,20"><input type="radio" name="cc" value="${code}" ${more}> ${name} +${code}</label>`;
const GROUP = `<fieldset data-box="20,40,600,50">${one('44', 20, 'UK', 'checked')}${one('1', 90, 'USA')}</fieldset>`;

test('of radio buttons only the chosen country is in sight, wherever in its group it is', () => {
  const { seen, press } = page(GROUP);
  expect(seen()).toEqual(['44']);
  const undo = press();
  expect(seen()).toEqual(['1']);
  undo?.();
  expect(seen()).toEqual(['44']);
});

test('buttons with the role of a radio button are pressed, too', () => {
  const role = (text: string, checked: boolean) =>
    `<span role="radio" aria-checked="${checked}" data-box="60,100,40,30">${text}</span>`;
  const { seen, press } = page(
    `<div data-box="20,100,120,30">${role('+44', true)}${role('+1', false)}</div>`,
  );
  const radios = [...document.querySelectorAll('[role=radio]')];
  for (const radio of radios)
    radio.addEventListener('click', () => {
      for (const other of radios) other.setAttribute('aria-checked', String(other === radio));
    });
  expect(seen()).toEqual(['44']);
  press();
  expect(seen()).toEqual(['1']);
});

test('nothing is pressed among other answers, or far away', () => {
  const other =
    '<label><input type="radio" name="a"> Yes</label><label><input type="radio" name="a"> No</label>';
  expect(page(`<fieldset data-box="20,40,600,50">${other}</fieldset>`).press()).toBeNull();
  expect(page(GROUP.replace('20,40,600,50', '20,-300,600,50')).press()).toBeNull();
  expect(page('').press()).toBeNull();
});

test('a radio button may be alone', () => {
  page('<input type="radio">');
  const radio = document.querySelector('[type=radio]');
  expect(radio && groupOf(radio)).toBe(radio);
});
