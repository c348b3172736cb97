// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { createFocusSession } from '../input/focus.ts';
import { setCountry, showsCountry } from './country-field.ts';

const us = phoneParts('+13026873874');

function listOf(...countries: string[]): HTMLSelectElement {
  document.body.innerHTML = `<select>${countries.map((text) => `<option>${text}</option>`).join('')}</select>`;
  const list = document.querySelector('select');
  if (!list) throw new Error('no list');
  return list;
}

test.each(['focus', 'mousedown'])('a list that is loaded on %s has the country then', async (event) => {
  const list = listOf('United Kingdom +44');
  list.addEventListener(
    event,
    () =>
      setTimeout(
        () => list.insertAdjacentHTML('beforeend', '<option value="us">United States +1</option>'),
        5,
      ),
    {
      once: true,
    },
  );
  await setCountry(() => list, us, 'en', createFocusSession());
  expect(list.value).toBe('us');
});

test('a list without the country stays as it is', async () => {
  const list = listOf('United Kingdom +44', 'France +33');
  await setCountry(() => list, us, 'en', createFocusSession());
  expect(list.value).toBe('United Kingdom +44');
});

test('what a field suggests is typed as it is suggested', async () => {
  document.body.innerHTML = `<input list="codes" value="Germany (+49)">
    <datalist id="codes"><option value="Germany (+49)"><option value="United States (+1)"></datalist>`;
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  Object.defineProperty(field, 'list', { value: document.querySelector('datalist') });
  Object.defineProperty(field.list, 'options', { value: document.querySelectorAll('option') });
  document.execCommand = (_, __, text = '') => {
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    return true;
  };
  expect(showsCountry(field, us, 'en')).toBe(false);
  await setCountry(() => field, us, 'en', createFocusSession());
  expect(field.value).toBe('United States (+1)');
  expect(showsCountry(field, us, 'en')).toBe(true);
  field.value = '1';
  expect(showsCountry(field, us, 'en')).toBe(false);
});
