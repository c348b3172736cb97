// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isLocked, mayBeEntered, mayOpenOnEntry, noteEntered } from './locked.ts';

function fieldOf(html: string): HTMLInputElement {
  document.body.innerHTML = html;
  return document.querySelector('input') as HTMLInputElement;
}

test.each([
  ['waits for a text', '<input readonly>', true],
  ['has a calling code in front', '<input readonly value="+44 ">', true],
  ['shows a number', '<input readonly value="+44 20 7946 0000">', false],
  ['shows a name', '<input readonly value="Germany">', false],
  ['opens a list', '<input readonly role="combobox">', false],
  ['opens a calendar', '<input readonly aria-haspopup="dialog">', false],
  ['is disabled', '<input readonly disabled>', false],
  ['is open', '<input>', false],
])('a field that %s', (_, html, expected) => {
  expect(mayOpenOnEntry(fieldOf(html))).toBe(expected);
});

test('a field that stayed locked is not worth another try until the page opens it', () => {
  const field = fieldOf('<input readonly>');
  expect(mayBeEntered(field)).toBe(true);
  noteEntered(field);
  expect(mayBeEntered(field)).toBe(false);
  field.readOnly = false;
  expect([isLocked(field), mayBeEntered(field)]).toEqual([false, true]);
});
