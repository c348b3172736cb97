// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { highlight } from './highlight.ts';

function shownAt(html: string): string[] {
  document.body.innerHTML = html;
  const shown: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    element.getBoundingClientRect = () => new DOMRect(0, 0, 200, 40);
    element.animate = (looks) => {
      const isRounded = (looks as Keyframe[]).every(({ borderRadius }) => borderRadius !== undefined);
      return shown.push(isRounded ? `${element.id} with round corners` : element.id) as never;
    };
  }
  highlight([...document.querySelectorAll('input')]);
  return shown;
}

vi.stubGlobal('matchMedia', () => ({ matches: false }));

test('the field itself is highlighted', () => {
  expect(shownAt('<div id="row"><input id="code"></div>')).toEqual(['code']);
});

test('the wrapper of a transparent field is highlighted', () => {
  const html =
    '<div id="row"><span style="opacity: 0" id="hidden"><input id="code" style="opacity: 0"></span></div>';
  expect(shownAt(html)).toEqual(['row with round corners']);
});
