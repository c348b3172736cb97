// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import {
  baseOf,
  bodyOf,
  isFullscreen,
  isInFront,
  parentOf,
  rootElementOf,
  slotOf,
  viewOf,
} from './page-properties.ts';

/** As browsers do for `<img name="…">`. */
function named(on: Document | Element, name: string): void {
  Object.defineProperty(on, name, { value: document.createElement('img'), configurable: true });
}

describe('a page has named an element', () => {
  afterEach(() => {
    for (const name of Object.keys(Object.getOwnPropertyDescriptors(document)))
      Reflect.deleteProperty(document, name);
  });

  test.each([
    ['defaultView', viewOf, document.defaultView],
    ['body', bodyOf, document.body],
    ['documentElement', rootElementOf, document.documentElement],
    ['visibilityState', isInFront, true],
    ['fullscreenElement', isFullscreen, false],
    ['baseURI', baseOf, document.baseURI],
  ])('%s, and its document is asked all the same', (name, ask: (page: Document) => unknown, answer) => {
    named(document, name);
    expect(ask(document)).toBe(answer);
  });

  test('like what is around a form', () => {
    document.body.innerHTML = '<form></form>';
    const form = document.querySelector('form') as HTMLFormElement;
    named(form, 'parentElement');
    named(form, 'assignedSlot');
    expect(parentOf(form)).toBe(document.body);
    expect(slotOf(form)).not.toBe(form.assignedSlot);
  });
});
