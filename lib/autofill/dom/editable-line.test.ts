// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createLabelOf } from '../describe/labels.ts';
import { createFocusSession } from '../input/focus.ts';
import { isTextField, typeText } from '../input/type-text.ts';
import { asField } from './editable-line.ts';

function page(html: string): Element {
  document.body.innerHTML = html;
  return document.querySelector('[contenteditable]') as Element;
}

describe('an element that is edited in place', () => {
  test.each([
    ['a line', '<div contenteditable="true">+1 </div>', true],
    ['plain text only', '<span contenteditable="plaintext-only" role="textbox"></span>', true],
    ['a note', '<div contenteditable role="textbox" aria-multiline="true"></div>', false],
    [
      'a text that is there already',
      `<div contenteditable>${'My code did not come. '.repeat(3)}</div>`,
      false,
    ],
    ['paragraphs', '<div contenteditable><p>One</p><p>Two</p></div>', false],
    ['locked', '<div contenteditable aria-readonly="true"></div>', false],
    ['a part that is not to be edited', '<span contenteditable="false">@ann</span>', false],
  ])('%s', (_, html, expected) => {
    const element = page(html);
    expect(isTextField(element)).toBe(expected);
    expect(asField(element)).toBe(expected ? element : null);
  });

  test('that is high is for texts', () => {
    const element = page('<div contenteditable></div>');
    element.getBoundingClientRect = () => new DOMRect(0, 0, 400, 140);
    expect(asField(element)).toBeNull();
  });

  test('is typed into like a field, and nothing beside it is changed', async () => {
    document.execCommand = () => false;
    const field = asField(page('<p id="other">Hi</p><div contenteditable tabindex="0">000</div>'));
    if (!field) throw new Error('no field');
    const told: string[] = [];
    field.addEventListener('input', () => told.push(field.textContent ?? ''));
    // No browser's command here: all that was there is gone before the first key.
    field.textContent = '';
    expect(await typeText('482913', () => [field], createFocusSession())).toBe('482913');
    expect([field.textContent, told.at(-1)]).toEqual(['482913', '482913']);
    expect(document.querySelector('#other')?.textContent).toBe('Hi');
  });

  test('selects itself alone', () => {
    const field = asField(page('<p>Hi</p><div contenteditable>+1\u00A0</div>'));
    field?.select();
    expect(document.getSelection()?.toString()).toBe('+1\u00A0');
    expect(field?.value).toBe('+1 ');
  });

  test.each([
    ['beside it', '<div><div contenteditable></div><label>Phone number</label></div>', 'Phone number'],
    ['of another', '<div><div contenteditable></div><label>Mail <input></label></div>', ''],
    ['by its name', '<div contenteditable aria-label="Code"></div>', 'Code'],
  ])('is labelled %s', (_, html, expected) => {
    const field = asField(page(html));
    expect(field && createLabelOf()(field)).toBe(expected);
  });
});
