// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { phoneParts } from '../../domain/phone.ts';
import { fields } from '../dom/field-features.fixture.ts';
import { createFocusSession } from '../input/focus.ts';
import type { PageScanner } from '../scan/page-scanner.ts';
import { unlockByCountry } from './unlock-by-country.ts';

const us = phoneParts('+13026873874');

function page(behind: string) {
  document.body.innerHTML = `<form><select><option value="">Choose</option><option value="49">Germany (+49)</option>
    <option value="1">United States (+1)</option></select>${behind}</form>`;
  const [list, field] = [document.querySelector('select'), document.querySelector('input')];
  if (!list || !field) throw new Error('no fields');
  const classes = [{ kind: 'tel-country-code' }];
  const scanner = { read: () => ({ elements: [list], features: fields({ tag: 'select' }), classes }) };
  const unlock = () => unlockByCountry(scanner as unknown as PageScanner, us, createFocusSession());
  return { list, field, unlock };
}

beforeEach(() => {
  HTMLElement.prototype.checkVisibility = () => true;
});

test('a field that waits for its country opens, and can be closed again', async () => {
  const { list, field, unlock } = page('<input type="tel" disabled>');
  list.addEventListener('change', () => {
    field.disabled = list.value === '';
  });
  const undo = await unlock();
  expect([list.value, field.disabled]).toEqual(['1', false]);
  undo?.();
  expect([list.value, field.disabled]).toEqual(['', true]);
});

test.each([
  ['stays closed', '<input type="tel" disabled>'],
  ['is open', '<input type="tel">'],
  ['is for something else', '<input type="checkbox" disabled>'],
])('a list is left as it was if the field behind it %s', async (_, behind) => {
  const { list, unlock } = page(behind);
  expect(await unlock()).toBeNull();
  expect(list.value).toBe('');
});
