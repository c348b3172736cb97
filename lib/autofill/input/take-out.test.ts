// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createFocusSession } from './focus.ts';
import { takeOut } from './take-out.ts';

const focus = createFocusSession();
let boxes: HTMLInputElement[];

/** Boxes as a page has them after a fill, of one character each. */
function show(...values: string[]): void {
  document.body.innerHTML = values.map(() => '<input maxlength="1">').join('');
  boxes = [...document.querySelectorAll('input')];
  for (const [n, box] of boxes.entries()) box.value = values[n] ?? '';
}

const held = () => boxes.map(({ value }) => value);

beforeEach(() => {
  show('4', '9', '3');
  // It has none, so what is left is what the browser refuses to do.
  document.execCommand = vi.fn(() => false);
});

describe('what a fill put into boxes goes', () => {
  test('by Backspace in each, the last first', async () => {
    const keys: number[] = [];
    for (const [n, box] of boxes.entries())
      box.addEventListener('keydown', ({ key }) => key === 'Backspace' && keys.push(n));
    await takeOut(() => boxes, ['', '', ''], focus);
    expect(held()).toEqual(['', '', '']);
    expect(keys).toEqual([2, 1, 0]);
  });

  test('as the page itself has Backspace take it', async () => {
    const input = vi.fn();
    for (const box of boxes) {
      box.addEventListener('keydown', (event) => {
        event.preventDefault();
        box.value = '';
      });
      box.addEventListener('input', input);
    }
    await takeOut(() => boxes, ['', '', ''], focus);
    expect(held()).toEqual(['', '', '']);
    expect(input).not.toHaveBeenCalled();
  });

  test('where the page keeps it from keys, too', async () => {
    for (const box of boxes) box.addEventListener('keydown', (event) => event.preventDefault());
    await takeOut(() => boxes, ['', '', ''], focus);
    expect(held()).toEqual(['', '', '']);
  });
});

test('what stood there before comes back', async () => {
  await takeOut(() => boxes, ['1', '2', ''], focus);
  expect(held()).toEqual(['1', '2', '']);
  show('482913');
  await takeOut(() => boxes, ['+1 '], focus);
  expect(held()).toEqual(['+1 ']);
});

test('the focus stays in another field, and is in the first box otherwise', async () => {
  const other = document.body.appendChild(document.createElement('input'));
  other.focus();
  await takeOut(() => boxes, ['', '', ''], focus);
  expect(document.activeElement).toBe(other);
  show('4', '9');
  boxes[1]?.focus();
  await takeOut(() => boxes, ['', ''], focus);
  expect(document.activeElement).toBe(boxes[0]);
});

test('a page that has moved on is left alone', async () => {
  await takeOut(() => [], ['', '', ''], focus);
  expect(held()).toEqual(['4', '9', '3']);
});
