// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://www.acme.example/join" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFocusSession } from '../input/focus.ts';
import { judgeOf } from './judge.ts';
import type { FillOrder } from './outcome.ts';

beforeEach(() => {
  vi.stubGlobal('origin', location.origin);
});
afterEach(() => vi.unstubAllGlobals());

/** What speaks against a code field that nobody sees, which was pointed at, in a form that sends there. */
function doubtOf(action: string, isAsked: boolean) {
  document.body.innerHTML = `<form action="${action}"><input hidden></form>`;
  const field = document.querySelector('input') as HTMLInputElement;
  field.checkVisibility = () => false;
  document.getAnimations = () => [];
  const order = { page: document, site: 'acme.example', isAsked } as FillOrder;
  return (isClicked: boolean) => judgeOf('code', order, createFocusSession()).doubt([field], isClicked);
}

test('a field that was pointed at need not be in sight, but what comes by itself is not sent elsewhere', async () => {
  expect(await doubtOf('/verify', false)(true)).toBeNull();
  expect(await doubtOf('/verify', false)(false)).toBe('unseen');
  expect(await doubtOf('https://evil.example/', false)(true)).toBe('sends_elsewhere');
  expect(await doubtOf('https://evil.example/', true)(true)).toBeNull();
});

test.each([
  ['https://acme.example/verify', null],
  ['https://login.www.acme.example/verify', null],
  ['https://login.acme.example/verify', 'sends_elsewhere'],
  ['https://www.acme.example:8443/verify', 'sends_elsewhere'],
])('a code goes by itself into a form only where it would follow: %s', async (action, doubt) => {
  expect(await doubtOf(action, false)(true)).toBe(doubt);
  expect(await doubtOf(action, true)(true)).toBeNull();
});
