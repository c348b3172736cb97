// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { createFocusSession, hasFocus } from './focus.ts';
import { opens } from './open-field.ts';
import { typeText } from './type-text.ts';

const CODE = '482913';

function page(html: string): HTMLInputElement[] {
  document.body.innerHTML = html;
  return [...document.querySelectorAll('input')];
}

/** As in a browser that inserts nothing by command: by the field's own setter. */
beforeEach(() => {
  document.execCommand = () => false;
  document.elementFromPoint = () => null;
});

const textOf = (fields: readonly HTMLInputElement[]) => fields.map(({ value }) => value).join('');

describe('a read-only field', () => {
  test.each(['focus', 'focusin', 'pointerdown', 'mousedown', 'click'])('opens by %s', async (type) => {
    const [field] = page('<input readonly>');
    field?.addEventListener(type, () => field.removeAttribute('readonly'));
    expect(await opens(() => field, createFocusSession())).toBe(true);
  });

  test('may take a moment', async () => {
    const [field] = page('<input readonly>');
    field?.addEventListener('focus', () => setTimeout(() => field.removeAttribute('readonly'), 30));
    expect(await opens(() => field, createFocusSession())).toBe(true);
  });

  test('stays one, or opens as another field', async () => {
    const [closed] = page('<input readonly>');
    expect(await opens(() => closed, createFocusSession())).toBe(false);
    const [field] = page('<input readonly>');
    field?.addEventListener('focus', () => field.replaceWith(document.createElement('input')));
    expect(await opens(() => document.querySelector('input') ?? undefined, createFocusSession())).toBe(true);
  });

  test('boxes that are locked whenever they are left are entered one after the other', async () => {
    const boxes = page('<input readonly maxlength="1">'.repeat(6));
    for (const box of boxes) {
      box.addEventListener('focusin', () => box.removeAttribute('readonly'));
      box.addEventListener('focusout', () => box.setAttribute('readonly', ''));
    }
    const focus = createFocusSession();
    expect(await opens(() => boxes[0], focus)).toBe(true);
    expect(await typeText(CODE, () => boxes, focus)).toBe(CODE);
  });
});

test('boxes that take no key of a script take what is put into them without keys', async () => {
  const boxes = page('<input maxlength="1">'.repeat(6));
  for (const box of boxes) box.addEventListener('keydown', (event) => event.preventDefault());
  expect(await typeText(CODE, () => boxes, createFocusSession())).toBe('');
  expect(await typeText(CODE, () => boxes, createFocusSession(), { way: 'no_keys' })).toBe(CODE);
});

describe('a page that empties what is entered', () => {
  test('keeps what is typed, since it is left and not entered again', async () => {
    const [field] = page('<input value="000000">');
    if (!field) throw new Error('no field');
    let entries = 0;
    field.addEventListener('focus', () => {
      entries += 1;
      field.value = '';
    });
    expect(await typeText(CODE, () => [field], createFocusSession())).toBe(CODE);
    expect([field.value, hasFocus(field)]).toEqual([CODE, false]);
    expect(entries).toBe(2);
  });

  test('box by box, or all of them', async () => {
    const boxes = page('<input maxlength="1">'.repeat(6));
    for (const box of boxes) {
      box.addEventListener('focus', () => {
        box.value = '';
      });
    }
    await typeText(CODE, () => boxes, createFocusSession());
    expect(textOf(boxes)).toBe(CODE);
  });

  test('a field that keeps its text has the focus afterwards, and was typed into once', async () => {
    const [field] = page('<input>');
    if (!field) throw new Error('no field');
    let inputs = 0;
    field.addEventListener('input', () => {
      inputs += 1;
    });
    await typeText(CODE, () => [field], createFocusSession());
    expect([field.value, hasFocus(field), inputs]).toEqual([CODE, true, CODE.length]);
  });

  test('a page that took the code and empties its field is not told again', async () => {
    const [field] = page('<input>');
    if (!field) throw new Error('no field');
    let sent = 0;
    field.addEventListener('input', () => {
      if (field.value !== CODE) return;
      sent += 1;
      setTimeout(() => {
        field.value = '';
      });
    });
    await typeText(CODE, () => [field], createFocusSession());
    expect([field.value, sent]).toEqual(['', 1]);
  });
});

test('a mask that looks at timed intervals for what is selected takes slow keys', async () => {
  const [field] = page('<input value="___-____">');
  if (!field) throw new Error('no field');
  let selected: number | null = null;
  const look = setInterval(() => {
    selected = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  }, 5);
  let digits = '';
  document.execCommand = (_, __, text) => {
    if (selected === null) return true;
    digits = (selected > 0 ? '' : digits) + text;
    field.value = digits.padEnd(7, '_').replace(/^.{3}/, '$&-');
    field.setSelectionRange(8, 8);
    selected = null;
    return true;
  };
  field.setSelectionRange(0, 0);
  digits = '9';
  expect(await typeText('5550123', () => [field], createFocusSession(), { way: 'slow_keys' })).toBe(
    '555-0123',
  );
  clearInterval(look);
});
