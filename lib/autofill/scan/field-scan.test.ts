// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { fieldsIn } from '../describe/collect.ts';
import type { FieldClass } from '../dom/field-features.ts';
import { createFieldScan } from './field-scan.ts';

const classify = vi.fn(() => [] as FieldClass[]);
let box = new DOMRect(10, 10, 200, 30);

beforeEach(() => {
  document.body.innerHTML = '<form><label>Phone <input></label><img alt=""></form>';
  box = new DOMRect(10, 10, 200, 30);
  for (const input of document.querySelectorAll('input')) input.getBoundingClientRect = () => box;
  classify.mockClear();
});

function textOfLabel(): Text {
  return document.querySelector('label')?.firstChild as Text;
}

function read(fieldScan: ReturnType<typeof createFieldScan>) {
  const fields = fieldsIn([document], document.querySelector('input'));
  fieldScan.begin([document]);
  return fieldScan.of(fields);
}

test('a page that stays as it is is classified once', () => {
  const fieldScan = createFieldScan(classify);
  expect(read(fieldScan)).toBe(read(fieldScan));
  expect(classify).toHaveBeenCalledTimes(1);
});

test.each([
  ['a text that changes', () => document.querySelector('label')?.firstChild?.replaceWith('Code ')],
  ['a text that is edited', () => Object.assign(textOfLabel(), { data: 'Code' })],
  ['an element that is added', () => document.body.append(document.createElement('p'))],
  ['an attribute', () => document.querySelector('input')?.setAttribute('maxlength', '6')],
  ['what is typed', () => Object.assign(document.querySelector('input') ?? {}, { value: '+1' })],
  ['a field that moves', () => (box = new DOMRect(10, 90, 200, 30))],
  ['a picture that has loaded', () => document.querySelector('img')?.dispatchEvent(new Event('load'))],
])('%s has the page classified again', (_, change) => {
  const fieldScan = createFieldScan(classify);
  const before = read(fieldScan);
  change();
  expect(read(fieldScan)).not.toBe(before);
  expect(classify).toHaveBeenCalledTimes(2);
});

test('a change is heard of after the one that ended the watch', () => {
  const fieldScan = createFieldScan(classify);
  for (let n = 0; n < 3; n++) {
    read(fieldScan);
    document.body.append(document.createElement('p'));
  }
  expect(classify).toHaveBeenCalledTimes(3);
});

test('a root that comes up is read', () => {
  const fieldScan = createFieldScan(classify);
  const before = read(fieldScan);
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  fieldScan.begin([document, root]);
  expect(fieldScan.of(fieldsIn([document], document.querySelector('input')))).not.toBe(before);
});
