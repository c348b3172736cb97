// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSaid } from './said.ts';

let host: HTMLElement;
let end: () => void;

beforeEach(() => {
  document.body.innerHTML = '<div title="" role="group" aria-label="OhmyOTP"></div>';
  host = document.querySelector('div') as HTMLElement;
  end = keepSaid(host);
});
afterEach(() => end());

const OWN = '<div title="" role="group" aria-label="OhmyOTP"></div>';
const changed = () => new Promise((resolve) => setTimeout(resolve));

test.each([
  ['title', 'Press for a free gift'],
  ['role', 'link'],
  ['aria-label', 'Log out'],
  ['aria-description', 'Nothing is filled in'],
  ['aria-labelledby', 'other'],
  ['aria-hidden', 'true'],
])('a page does not give it another %s', async (name, value) => {
  host.setAttribute(name, value);
  await changed();
  expect(host.outerHTML).toBe(OWN);
});

test("a page cannot remove the element's own attributes", async () => {
  host.removeAttribute('aria-label');
  host.removeAttribute('title');
  await changed();
  expect([host.getAttribute('aria-label'), host.getAttribute('title')]).toEqual(['OhmyOTP', '']);
});

test('attributes that announce nothing are left alone', async () => {
  host.setAttribute('data-theme', 'dark');
  await changed();
  expect(host.getAttribute('data-theme')).toBe('dark');
});
