// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createKeyRest } from './key-rest.ts';

test('the time counts from the current focus', () => {
  let now = 0;
  const host = document.body.appendChild(document.createElement('div'));
  host.tabIndex = -1;
  const restMs = createKeyRest(host, () => now);
  now = 900;
  expect(restMs()).toBe(0);
  host.focus();
  now = 1_000;
  expect(restMs()).toBe(100);
  host.blur();
  expect(restMs()).toBe(0);
});
