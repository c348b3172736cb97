import { expect, test, vi } from 'vitest';
import { createTabs } from './tabs.ts';

let address: string | undefined;
let said: object | null;
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { get: async () => ({ url: address }) },
    scripting: { executeScript: async () => [{ result: said }] },
  },
}));

const page = (origin: string) => ({ origin, isNew: true, cameFrom: '' });

test.each([
  ['the address of its tab', 'https://acme.example/join?step=2', page('https://acme.example')],
  ['an address that the browser keeps to itself', undefined, page('https://acme.example')],
])('a page of %s is what it says', async (_, url, result) => {
  [address, said] = [url, result];
  expect(await createTabs().inject(1)).toEqual(result);
});

test.each([
  ['another site than its tab', 'https://evil.example/', page('https://acme.example')],
  ['another port', 'https://acme.example:8443/', page('https://acme.example')],
  ['a site in a tab without one', 'about:blank', page('https://acme.example')],
])('a page that claims to be of %s has gone', async (_, url, result) => {
  [address, said] = [url, result];
  expect(await createTabs().inject(1)).toBe('gone');
});
