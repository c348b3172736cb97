// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { createFocusSession } from '../input/focus.ts';
import { setCountry } from './country-field.ts';

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
