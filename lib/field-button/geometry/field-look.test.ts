// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { groundOf, isClear } from './field-look.ts';

function field(style: string, around = 'color: rgb(20, 20, 20)'): Element {
  document.body.innerHTML = `<div style="${around}"><input style="${style}"></div>`;
  return document.querySelector('input') as Element;
}

describe('the ground of a field', () => {
  test.each([
    ['rgb(25, 28, 24)', 'light'],
    ['rgb(153, 153, 153)', 'light'],
    ['rgb(236, 239, 233)', 'dark'],
  ])('under %s it is %s', (color, ground) => {
    expect(groundOf(field(`color: ${color}`))).toBe(ground);
  });

  test('is judged by the surrounding text if its own is transparent', () => {
    expect(groundOf(field('color: rgba(0, 0, 0, 0)', 'color: rgb(255, 255, 255)'))).toBe('dark');
  });
});

test('a field drawn by the page below it counts as transparent', () => {
  expect(isClear(field('opacity: 0'))).toBe(true);
  expect(isClear(field('color: rgba(0, 0, 0, 0)'))).toBe(true);
  expect(isClear(field('color: rgb(0, 0, 0)'))).toBe(false);
});
