// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRightClicks, type RightClicks } from './right-clicks.ts';

let clicks: RightClicks;

beforeEach(() => {
  document.body.innerHTML = '<input id="one"><input id="two"><div></div>';
  clicks = createRightClicks(document);
  clicks.listen();
});
afterEach(() => clicks.stop());

const find = (css: string) => document.querySelector(css) as HTMLElement;

function rightClick(on: Element, isTrusted = true): void {
  const event = new Event('contextmenu', { bubbles: true, composed: true });
  on.dispatchEvent(Object.defineProperty(event, 'isTrusted', { value: isTrusted }));
}

test('what was right-clicked last is known, and not what a script says was', () => {
  expect(clicks.target()).toBeNull();
  rightClick(find('#one'));
  rightClick(find('#two'));
  expect(clicks.target()).toBe(find('#two'));
  rightClick(find('#one'), false);
  expect(clicks.target()).toBe(find('#two'));
});

test('a page that keeps the event to itself does not hide it', () => {
  find('#one').addEventListener('contextmenu', (event) => event.stopImmediatePropagation());
  rightClick(find('#one'));
  expect(clicks.target()).toBe(find('#one'));
});

test('inside of a shadow root it is known too', () => {
  const root = find('div').attachShadow({ mode: 'open' });
  root.innerHTML = '<input>';
  const inner = root.querySelector('input') as HTMLElement;
  clicks.listen();
  rightClick(inner);
  expect(clicks.target()).toBe(inner);
});

test('a field that is gone was not clicked', () => {
  rightClick(find('#one'));
  find('#one').remove();
  expect(clicks.target()).toBeNull();
});
