import { afterEach, expect, test, vi } from 'vitest';
import { createTabs } from './tabs.ts';

let address: string | undefined;
let said: object | null;
let injecting = Promise.resolve();
let isThere = true;
/** What only Firefox tells of a tab. */
let ofFirefox: object = {};
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      get: async () => {
        if (!isThere) throw new Error('Invalid tab ID: 1');
        return { url: address, ...ofFirefox };
      },
      sendMessage: async () => {
        await injecting;
        return 'answer';
      },
    },
    scripting: {
      executeScript: async () => {
        await injecting;
        return [{ result: said }];
      },
    },
  },
}));

afterEach(() => {
  vi.useRealTimers();
  injecting = Promise.resolve();
  isThere = true;
  ofFirefox = {};
});

test('the container of a tab is known where there are any, for as long as the tab is there', async () => {
  expect(await createTabs().container(1)).toBeNull();
  ofFirefox = { cookieStoreId: 'firefox-container-2' };
  expect(await createTabs().container(1)).toBe('firefox-container-2');
  isThere = false;
  expect(await createTabs().container(1)).toBeNull();
});

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

/** As in Firefox, where a tab that closes takes the answer with it. */
async function injectInVain(forMs: number): Promise<unknown> {
  vi.useFakeTimers();
  injecting = new Promise(() => {});
  let injected: unknown = 'waiting';
  void createTabs()
    .inject(1)
    .then((page) => (injected = page));
  await vi.advanceTimersByTimeAsync(forMs);
  return injected;
}

test('a tab that closes while a script is put into it has gone', async () => {
  isThere = false;
  expect(await injectInVain(2_000)).toBe('gone');
});

test('a page that is slow to load is waited for', async () => {
  expect(await injectInVain(10_000)).toBe('waiting');
});

test('a page that never loads holds up nothing for good', async () => {
  expect(await injectInVain(30_000)).toBe('gone');
});

test('an order to a tab that closes meanwhile is not waited for', async () => {
  vi.useFakeTimers();
  const order = { ohmyotp: 'page', order: 'stop_watching' } as const;
  expect(await createTabs().order(1, order)).toBe('answer');
  injecting = new Promise(() => {});
  isThere = false;
  let answer: unknown = 'waiting';
  void createTabs()
    .order(1, order)
    .then((said) => (answer = said));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(answer).toBeNull();
});
