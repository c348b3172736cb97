// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { createFocusSession } from '../input/focus.ts';
import { pickCountry } from './country-picker.ts';

const us = phoneParts('+12015550123');
const COUNTRIES = ['Germany (+49)', 'France (+33)', 'India (+91)', 'United States (+1)'];

/** In a browser what is drawn has a place, and what the keys type is inserted. */
beforeEach(() => {
  HTMLElement.prototype.checkVisibility = function () {
    return !this.closest('[hidden]');
  };
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
  document.execCommand = (_, __, text = '') => {
    const field = document.activeElement as HTMLInputElement;
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    return field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  document.elementFromPoint = () => null;
  // Each wait is over as soon as nothing else happens.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }).setTimerTickMode('nextTimerAsync');
});

afterEach(() => vi.useRealTimers());

interface Behavior {
  /** What opens the list. */
  opensBy: 'click' | 'key' | 'typing';
  names?: readonly string[];
  /** How many it draws unless it is searched. */
  drawn?: number;
}

/** A field that searches a list: it closes when the focus leaves it, and then shows what is chosen. */
function combobox({ opensBy, names = COUNTRIES, drawn = names.length }: Behavior) {
  document.body.innerHTML =
    '<input id="list" role="combobox" value="Germany (+49)"><ul></ul><input id="phone" type="tel">';
  const [trigger, phone] = [...document.querySelectorAll('input')];
  const list = document.querySelector('ul');
  if (!trigger || !phone || !list) throw new Error('no fields');
  let chosen = 'Germany (+49)';
  const close = () => {
    list.replaceChildren();
    trigger.value = chosen;
  };
  const open = (query: string) => {
    const found = query === '' ? names.slice(0, drawn) : names.filter((name) => name.includes(query));
    const options = found.map((name) => {
      const option = document.createElement('li');
      option.textContent = name;
      option.addEventListener('click', () => {
        chosen = name;
        close();
      });
      return option;
    });
    list.replaceChildren(...options);
  };
  trigger.addEventListener('click', () => opensBy === 'click' && open(''));
  trigger.addEventListener('keydown', ({ key }) => {
    if (opensBy === 'key' && key === 'ArrowDown') open('');
    if (key === 'Escape') close();
  });
  trigger.addEventListener('input', () => opensBy !== 'key' && open(trigger.value));
  trigger.addEventListener('blur', close);
  const pick = (language: string) => pickCountry(trigger, phone, us, language, createFocusSession());
  return { pick, trigger };
}

test.each(['click', 'key', 'typing'] as const)('a list that opens by %s', async (opensBy) => {
  const { pick, trigger } = combobox({ opensBy });
  expect(await pick('en')).toBe(true);
  expect(trigger.value).toBe('United States (+1)');
});

test.each([
  [
    'its name in the language of the page',
    ['Deutschland +49', 'Vereinigte Staaten +1'],
    'Vereinigte Staaten +1',
  ],
  ['its English name', ['Germany', 'United States'], 'United States'],
  ['its calling code', ['DE +49', 'US +1'], 'US +1'],
])('a country is searched for by %s', async (_, names, expected) => {
  const { pick, trigger } = combobox({ opensBy: 'typing', names, drawn: 1 });
  expect(await pick('de')).toBe(true);
  expect(trigger.value).toBe(expected);
});

test('a list without the country is closed, and shows what it did', async () => {
  const { pick, trigger } = combobox({ opensBy: 'click', names: COUNTRIES.slice(0, 3) });
  expect(await pick('en')).toBe(false);
  expect(trigger.value).toBe('Germany (+49)');
  expect(document.querySelectorAll('li')).toHaveLength(0);
});
