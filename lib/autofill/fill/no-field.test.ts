// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { noField } from './no-field.ts';

interface Frame {
  isForeign?: boolean;
  isShown?: boolean;
  height?: number;
}

function reasonWith({ isForeign = true, isShown = true, height = 400 }: Frame): string {
  const frame = document.createElement('iframe');
  Object.defineProperty(frame, 'contentDocument', {
    value: isForeign ? null : document.implementation.createHTMLDocument(),
  });
  frame.getBoundingClientRect = () => new DOMRect(0, 0, 400, height);
  frame.checkVisibility = () => isShown;
  // In the page, the frame would load.
  const page = { querySelectorAll: (name: string) => (name === 'iframe' ? [frame] : []) };
  return noField(page as unknown as Document);
}

test('a form may be in a frame of another site', () => {
  expect(reasonWith({})).toBe('in_frame');
});

test.for([
  ['a frame of the page itself, which was searched', { isForeign: false }],
  ['a hidden frame', { isShown: false }],
  ['a badge', { height: 60 }],
] as const)('a form is not looked for in %s', ([, frame]) => {
  expect(reasonWith(frame)).toBe('no_field');
});
