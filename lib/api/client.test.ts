import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors.ts';
import { createApiClient } from './client.ts';
import { createHttp, type HttpDeps } from './http.ts';
import type { ApiClient } from './types.ts';

const wireRental = { id: 'r-1', service_id: 'Uber', phone_number: '3026873874', cost: 0.4 };

function clientWith(answer: () => Response, deps: Partial<HttpDeps> = {}) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => answer());
  const http = createHttp({
    baseUrl: 'https://api.example/v1',
    fetch,
    getKey: async () => 'omo_live_kept',
    timeoutMs: 1000,
    now: () => 0,
    ...deps,
  });
  return { client: createApiClient(http), fetch };
}

const calls: [
  name: string,
  call: (client: ApiClient) => Promise<unknown>,
  request: string,
  body?: unknown,
][] = [
  ['me', (c) => c.me(), 'GET /user/me'],
  ['services', (c) => c.services(), 'GET /services'],
  ['service', (c) => c.service('AT&T / 微信'), 'GET /services/AT%26T%20%2F%20%E5%BE%AE%E4%BF%A1'],
  ['balance', (c) => c.balance(), 'GET /balance'],
  ['rent', (c) => c.rent('AT&T / 微信'), 'POST /rentals', { service_id: 'AT&T / 微信' }],
  ['activeRentals', (c) => c.activeRentals(), 'GET /rentals/active'],
  ['history', (c) => c.history(), 'GET /rentals/history'],
  ['rental', (c) => c.rental('a/b'), 'GET /rentals/a%2Fb'],
  ['code', (c) => c.code('a/b'), 'GET /rentals/a%2Fb/code'],
  ['cancel', (c) => c.cancel('a/b'), 'POST /rentals/a%2Fb/cancel'],
  [
    'rerent',
    (c) => c.rerent('Uber', '+13026873874', 'key &1234'),
    'POST /rentals/rerent?idempotency_key=key+%261234',
    { service_id: 'Uber', phone_number: '3026873874' },
  ],
  [
    'checkRerent',
    (c) => c.checkRerent('Uber', ['+13026873874', '+447700900123']),
    'POST /rentals/rerent/check',
    { service_id: 'Uber', phone_numbers: ['3026873874', '+447700900123'] },
  ],
];

describe.each(calls)('%s', (name, call, request, body) => {
  test(`the client asks ${request}`, async () => {
    const { client, fetch } = clientWith(() => new Response('{}'));
    await call(client).catch(() => undefined);
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(`${init?.method} ${String(url).replace('https://api.example/v1', '')}`).toBe(request);
    expect(init?.body).toBe(body === undefined ? undefined : JSON.stringify(body));
    expect(init?.headers).toMatchObject({ Authorization: 'Bearer omo_live_kept' });
  });

  test.each([401, 402, 403, 404, 409, 429, 500, 502])('asks once where the answer is %i', async (status) => {
    const { client, fetch } = clientWith(() => new Response('{}', { status }));
    await expect(call(client)).rejects.toBeInstanceOf(AppError);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('only a purchase goes out on a connection that the browser cannot send it on again', async () => {
    const fetchOnce = vi.fn<typeof globalThis.fetch>(async () => new Response('{}'));
    const { client, fetch } = clientWith(() => new Response('{}'), { fetchOnce });
    await call(client).catch(() => undefined);
    const [used, unused] = name === 'rent' ? [fetchOnce, fetch] : [fetch, fetchOnce];
    expect(used).toHaveBeenCalledOnce();
    expect(unused).not.toHaveBeenCalled();
  });

  test('every call answers, or fails with one of our errors, whatever JSON comes', async () => {
    await fc.assert(
      fc.asyncProperty(likeAnAnswer, async (answer) => {
        const { client, fetch } = clientWith(() => new Response(JSON.stringify(answer)));
        const result = await call(client).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toMatchObject({ name: 'AppError', code: 'bad_response' });
        else
          for (const minor of amountsIn(result))
            expect(minor === null || Number.isSafeInteger(minor)).toBe(true);
        expect(fetch).toHaveBeenCalledOnce();
      }),
      { numRuns: 200 },
    );
  });
});

test('the history is narrowed as asked, to 200 entries at most', async () => {
  const { client, fetch } = clientWith(() => new Response('[]'));
  await client.history({ status: 'completed', page: 2, limit: 500, used: true });
  expect(fetch.mock.calls[0]?.[0]).toBe(
    'https://api.example/v1/rentals/history?status=completed&page=2&limit=200&used=true',
  );
  await client.history({ used: false });
  expect(fetch.mock.calls[1]?.[0]).toBe('https://api.example/v1/rentals/history');
});

test('a key that is being checked is the one that is sent', async () => {
  const { client, fetch } = clientWith(() => new Response('{}'));
  await client.me('omo_live_pasted');
  expect(fetch.mock.calls[0]?.[1]?.headers).toMatchObject({ Authorization: 'Bearer omo_live_pasted' });
});

test('a request for a code times out after six seconds, as the next round waits for it', async () => {
  const limit = vi.spyOn(AbortSignal, 'timeout');
  const { client } = clientWith(() => new Response(JSON.stringify({ status: 'active', code: null })));
  await client.code('r-1');
  expect(limit).toHaveBeenLastCalledWith(6_000);
  await client.services().catch(() => undefined);
  expect(limit).toHaveBeenLastCalledWith(1_000);
  limit.mockRestore();
});

test('a rental without a service name gets the one that was asked for', async () => {
  const { client } = clientWith(() => new Response(JSON.stringify({ ...wireRental, service_id: null })));
  expect((await client.rent('Uber')).service).toBe('Uber');
  expect((await client.rerent('Lyft', '+13026873874', 'key-1234')).service).toBe('Lyft');
});

describe('an answer', () => {
  const OWN = wireRental.id;
  const code = { rental_id: OWN, status: 'completed', code: '5384', message: 'Your code: 5384' };
  const cancelled = { id: OWN, status: 'cancelled', refund_amount: 0.4 };
  const checked = { results: [{ phone_number: wireRental.phone_number, eligible: true, cost: 0.4 }] };
  const uber = { id: 'AppID-3', name: 'Uber', price: 0.4 };
  const rerent = (client: ApiClient) => client.rerent('Uber', '+13026873874', 'key-1234');

  test.each<[string, (client: ApiClient) => Promise<unknown>, unknown]>([
    ['a rental', (c) => c.rental(OWN), { ...wireRental, id: 'another' }],
    ['a code', (c) => c.code(OWN), { ...code, rental_id: 'another' }],
    ['a code in {rental}', (c) => c.code(OWN), { rental: { ...code, rental_id: 'another' } }],
    ['a cancel', (c) => c.cancel(OWN), { ...cancelled, id: 'another' }],
    ['a cancel in {data}', (c) => c.cancel(OWN), { data: { ...cancelled, rental_id: 'another', id: 7 } }],
    ['a purchase', (c) => c.rent('Uber'), { ...wireRental, service_id: 'Walmart' }],
    ['a re-rent', rerent, { ...wireRental, service_id: 'Walmart' }],
    ['a number', rerent, { ...wireRental, phone_number: '3125550001' }],
    ['a service', (c) => c.service('Uber'), { ...uber, name: 'Walmart' }],
    ['a check', (c) => c.checkRerent('Uber', ['+13026873874']), { ...checked, service_id: 'Walmart' }],
  ])('an answer about something else than was asked for is unreadable: %s', async (_case, ask, body) => {
    const { client } = clientWith(() => new Response(JSON.stringify(body)));
    await expect(ask(client)).rejects.toMatchObject({ code: 'bad_response' });
  });

  test.each<[string, (client: ApiClient) => Promise<unknown>, unknown]>([
    ['as it was asked for', (c) => c.code(OWN), code],
    ['shortened, as in the reference', (c) => c.code(OWN), { ...code, rental_id: `${OWN.slice(0, 8)}...` }],
    ['in capital letters', (c) => c.rental(OWN), { ...wireRental, id: OWN.toUpperCase() }],
    ['left out', (c) => c.code(OWN), { status: 'active', code: null }],
    ['of a message in it', (c) => c.code(OWN), { ...code, sms: { id: 'sms-1', code: '5384' } }],
    ['left out of a cancel', (c) => c.cancel(OWN), { status: 'cancelled' }],
    ['of an envelope around it', (c) => c.cancel(OWN), { id: 'request-1', data: cancelled }],
    ['of a service in another case', (c) => c.rent('Uber'), { ...wireRental, service_id: ' UBER' }],
    ['of a service left out', (c) => c.service('Uber'), { price: 0.4 }],
    ['of a number in full', rerent, { ...wireRental, phone_number: '+1 302-687-3874' }],
    [
      'of a checked service',
      (c) => c.checkRerent('Uber', ['+13026873874']),
      { ...checked, service_id: 'uber' },
    ],
  ])('an answer may have its id or name %s', async (_case, ask, body) => {
    const { client } = clientWith(() => new Response(JSON.stringify(body)));
    await expect(ask(client)).resolves.toBeTruthy();
  });
});

// Random JSON alone never gets past the first member: the names are the API's own, what they hold is not.
const MEMBERS =
  'id service_id phone_number status cost price rented_at expires_at sms_messages code message received_at balance amount transactions rentals services results data rental user name available total refund_amount eligible rentable last_code';
const { tree: likeAnAnswer } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.double(),
    fc.constantFrom('0.4', 0.4, -0.105, 1776619687, '3026873874', 'null', null),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...MEMBERS.split(' ')), tie('tree'), { maxKeys: 8 }),
  ),
}));

function amountsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) =>
    member.endsWith('Minor') ? [inner] : amountsIn(inner),
  );
}
