import { beforeEach, expect, test, vi } from 'vitest';
import { createPartitionFetch } from './partition-fetch.ts';
import type { LoneAnswer, LoneRequest } from './partition-page.ts';

const URL_OF_API = 'https://api.example/rentals';
const ANSWER: LoneAnswer = { status: 201, headers: [['date', 'today']], body: '{"id":1}' };

/** Each opened document in order, with what it was asked and a way to answer. */
interface Opened {
  url?: string;
  request?: LoneRequest;
  answer(answer: LoneAnswer | null): void;
}
let opened: Opened[];
let isOpen: boolean;
let refuses: boolean;
/** Requests that reached a tab another extension opened on the same page. */
let strangers: LoneRequest[];
let strangerUrl: string;

beforeEach(() => {
  opened = [];
  isOpen = false;
  refuses = false;
  strangers = [];
  strangerUrl = 'chrome-extension://own/purchase.html';
  vi.stubGlobal('chrome', {
    runtime: { getURL: (path: string) => `chrome-extension://own${path}` },
    offscreen: {
      Reason: { IFRAME_SCRIPTING: 'IFRAME_SCRIPTING' },
      createDocument: async ({ url }: { url: string }) => {
        if (isOpen || refuses) throw new Error('There is one already');
        isOpen = true;
        opened.push({ url: `chrome-extension://own${url}`, answer: () => {} });
      },
      closeDocument: async () => {
        if (!isOpen) throw new Error('There is none');
        isOpen = false;
      },
    },
  });
  vi.stubGlobal('clients', {
    matchAll: async () => {
      const document = opened.at(-1);
      const stranger = { url: strangerUrl, postMessage: (request: LoneRequest) => strangers.push(request) };
      if (!isOpen || !document) return [stranger];
      const postMessage = (request: LoneRequest, [port]: MessagePort[]) => {
        document.request = request;
        document.answer = (answer) => port?.postMessage(answer);
      };
      return [stranger, { url: document.url, postMessage }];
    },
  });
});

const asked = (n: number) => vi.waitFor(() => expect(opened[n]?.request).toBeDefined());

test('each is asked in a document of its own, one after the other', async () => {
  const lone = createPartitionFetch();
  const [first, second] = [lone(URL_OF_API, { method: 'POST', body: '1' }), lone(URL_OF_API, { body: '2' })];
  await asked(0);
  expect(opened).toHaveLength(1);
  expect(opened[0]?.request).toEqual({ url: URL_OF_API, init: { method: 'POST', body: '1' } });
  opened[0]?.answer(ANSWER);
  const response = await first;
  expect([response.status, response.headers.get('date'), await response.text()]).toEqual([
    201,
    'today',
    '{"id":1}',
  ]);
  await asked(1);
  opened[1]?.answer({ ...ANSWER, status: 204, body: null });
  expect((await second).status).toBe(204);
  await vi.waitFor(() => expect(isOpen).toBe(false));
});

test('a document that an earlier worker left is not used again', async () => {
  isOpen = true;
  opened.push({ answer: () => {} });
  const answer = createPartitionFetch()(URL_OF_API);
  await asked(1);
  opened[1]?.answer(ANSWER);
  expect((await answer).status).toBe(201);
});

test('what the network loses is lost, and holds up nobody', async () => {
  const lone = createPartitionFetch();
  const lost = lone(URL_OF_API);
  await asked(0);
  opened[0]?.answer(null);
  await expect(lost).rejects.toThrow('Failed to fetch');
  const next = lone(URL_OF_API);
  await asked(1);
  opened[1]?.answer(ANSWER);
  expect((await next).status).toBe(201);
});

test('an aborted request ends, and one aborted before its turn is never made', async () => {
  const lone = createPartitionFetch();
  const giveUp = new AbortController();
  const both = [lone(URL_OF_API, { signal: giveUp.signal }), lone(URL_OF_API, { signal: giveUp.signal })];
  await asked(0);
  giveUp.abort(new Error('Too late'));
  for (const one of both) await expect(one).rejects.toThrow('Too late');
  await vi.waitFor(() => expect(isOpen).toBe(false));
  expect(opened).toHaveLength(1);
});

test('without documents it asks as ever', async () => {
  refuses = true;
  const plain = vi.fn(async () => new Response('plain'));
  vi.stubGlobal('fetch', plain);
  expect(await (await createPartitionFetch()(URL_OF_API, { method: 'POST' })).text()).toBe('plain');
  expect(plain).toHaveBeenCalledWith(URL_OF_API, expect.objectContaining({ method: 'POST' }));
});

test.each(['', '#', '#0', '?a=1', '#%s'])(
  'the page in a tab of somebody else (%j) is not asked',
  async (rest) => {
    const lone = createPartitionFetch();
    void lone(URL_OF_API);
    await asked(0);
    // As if someone had seen the URL of an earlier one.
    strangerUrl = `chrome-extension://own/purchase.html${rest.replace('%s', new URL(opened[0]?.url ?? '').hash.slice(1))}`;
    opened[0]?.answer(ANSWER);
    const next = lone(URL_OF_API);
    await asked(1);
    opened[1]?.answer(ANSWER);
    expect((await next).status).toBe(201);
    expect(strangers).toEqual([]);
  },
);

test('without documents of its own, the page in a tab of somebody else is not asked either', async () => {
  refuses = true;
  const plain = vi.fn(async () => new Response('plain'));
  vi.stubGlobal('fetch', plain);
  await createPartitionFetch()(URL_OF_API, { method: 'POST' });
  expect(strangers).toEqual([]);
  expect(plain).toHaveBeenCalledOnce();
});

test('a browser that knows no such documents buys over a connection it may have used before', async () => {
  vi.stubGlobal('chrome', { runtime: { getURL: (path: string) => `safari-web-extension://own${path}` } });
  const plain = vi.fn(async () => new Response('plain'));
  vi.stubGlobal('fetch', plain);
  const lone = createPartitionFetch();
  for (const _ of [1, 2]) expect(await (await lone(URL_OF_API, { method: 'POST' })).text()).toBe('plain');
  expect(plain).toHaveBeenCalledTimes(2);
  expect(strangers).toEqual([]);
});
