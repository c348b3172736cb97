// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sentByHost } from './sent-by-host.ts';

/** What is sent of an element with a field inside. It has a value as one that takes part in its form. */
function sent(html: string): string | null {
  document.body.innerHTML = html;
  const root = document.querySelector('x-field')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no host');
  root.innerHTML = '<input value="2015550123">';
  return sentByHost(root.querySelector('input') as HTMLInputElement);
}

test.each([
  ['its own value', '<form><x-field name="tel"></x-field><input name="tel" value="+1201"></form>', '+1201'],
  ['no value yet', '<form><x-field name="tel"></x-field><input name="tel"></form>', ''],
  ['nothing', '<form><x-field name="tel"></x-field></form>', null],
  ['nothing without a name', '<form><x-field></x-field><input name="tel" value="+1201"></form>', null],
  ['nothing without a form', '<x-field name="tel"></x-field>', null],
])('an element of its own sends %s', (_, html, expected) => {
  expect(sent(html)).toBe(expected);
});

test('a plain field has no element around it that sends', () => {
  document.body.innerHTML = '<form><input name="tel" value="2015550123"></form>';
  expect(sentByHost(document.querySelector('input') as HTMLInputElement)).toBeNull();
});
