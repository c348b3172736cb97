import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../domain/errors.ts';
import { type ApiCall, createHttp, type HttpDeps } from './http.ts';

const KEY = 'omo_live_secret';
const call: ApiCall<unknown> = { method: 'GET', route: '/services', decode: (body) => body };

function httpWith(answer: typeof fetch | Response, deps: Partial<HttpDeps> = {}) {
  const fetch = vi.fn<typeof globalThis.fetch>(typeof answer === 'function' ? answer : async () => answer);
  const http = createHttp({
    baseUrl: 'https://api.example/v1',
    fetch,
    getKey: async () => KEY,
    timeoutMs: 1000,
    now: () => 0,
    ...deps,
  });
  return { http, fetch };
}

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);

describe('a request', () => {
  test('a request goes to the one host, without cache, cookies, referrer or redirects', async () => {
    const { http, fetch } = httpWith(json({ ok: 1 }));
    expect(await http.request(call)).toEqual({ ok: 1 });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://api.example/v1/services');
    expect(init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    expect(init).not.toHaveProperty('body');
    expect(new Headers(init?.headers).has('Content-Type')).toBe(false);
  });

  test('a request carries the key in one header and nowhere else', async () => {
    const { http, fetch } = httpWith(json({}));
    await http.request({ ...call, method: 'POST', body: { service_id: 'Uber' } });
    const [url, init] = fetch.mock.calls[0] ?? [];
    const { Authorization, ...headers } = (init?.headers ?? {}) as Record<string, string>;
    expect(Authorization).toBe(`Bearer ${KEY}`);
    expect(headers).toEqual({ Accept: 'application/json', 'Content-Type': 'application/json' });
    expect(JSON.stringify([url, headers, init?.body])).not.toContain(KEY);
    expect(init?.body).toBe('{"service_id":"Uber"}');
  });

  test('a request with a key of its own does not read the stored one', async () => {
    const getKey = vi.fn(async () => KEY);
    const { http, fetch } = httpWith(json({}), { getKey });
    await http.request({ ...call, key: ' omo_live_new\n' });
    expect(fetch.mock.calls[0]?.[1]?.headers).toMatchObject({ Authorization: 'Bearer omo_live_new' });
    expect(getKey).not.toHaveBeenCalled();
  });

  test.each([
    ['plain', 'Uber', 'Uber'],
    ['spaces and slashes', 'AT&T / Cricket', 'AT%26T%20%2F%20Cricket'],
    ['what a URL would read', '?a=1#b%', '%3Fa%3D1%23b%25'],
    ['other scripts', '微信', '%E5%BE%AE%E4%BF%A1'],
    ['half a surrogate pair', '\ud83d', '%EF%BF%BD'],
  ])('a request encodes the id in its path: %s', async (_case, id, encoded) => {
    const { http, fetch } = httpWith(json({}));
    await http.request({ ...call, route: '/services/:id/x', params: { id } });
    expect(fetch.mock.calls[0]?.[0]).toBe(`https://api.example/v1/services/${encoded}/x`);
  });
});

describe('without a usable key', () => {
  test.each<[string, () => Promise<string | null>]>([
    ['none', async () => null],
    ['an empty one', async () => '  '],
    ['a broken store', () => Promise.reject(new Error('closed'))],
  ])('%s, nothing is sent', async (_case, getKey) => {
    const { http, fetch } = httpWith(json({}), { getKey });
    expect(await failure(http.request(call))).toMatchObject({ code: 'no_key', endpoint: 'GET /services' });
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each(['omo_live_…', 'omo live', 'a\r\nX-Evil: 1'])('%j is refused before it is sent', async (key) => {
    const { http, fetch } = httpWith(json({}));
    expect(await failure(http.request({ ...call, key }))).toMatchObject({ code: 'unauthorized' });
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('a refusal', () => {
  test.each([
    [401, 'unauthorized'],
    [402, 'insufficient_balance'],
    [403, 'not_owner'],
    [404, 'not_found'],
    [409, 'no_numbers'],
    [429, 'rate_limited'],
    [400, 'rejected'],
    [422, 'rejected'],
    [408, 'timeout'],
    [499, 'timeout'],
    [418, 'bad_response'],
    [421, 'bad_response'],
    [425, 'bad_response'],
    [500, 'server_error'],
    [501, 'server_error'],
    [520, 'server_error'],
    [502, 'upstream'],
    [503, 'upstream'],
    [504, 'upstream'],
    [304, 'bad_response'],
  ])('status %i is %s, asked once, and its error holds neither key nor body', async (status, code) => {
    const body = status === 304 ? null : `<h1>${KEY}</h1>`;
    const { http, fetch } = httpWith(new Response(body, { status }));
    const error = await failure(http.request({ ...call, route: '/rentals/:id/code', params: { id: 'r-1' } }));
    expect(error).toMatchObject({ code, endpoint: 'GET /rentals/:id/code', retryAfterMs: undefined });
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toMatch(/secret|r-1/);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test.each([429, 502, 503, 504])('of status %i may say how long to wait', async (status) => {
    const inSeconds = httpWith(new Response('', { status, headers: { 'Retry-After': '7' } }));
    expect(await failure(inSeconds.http.request(call))).toMatchObject({ retryAfterMs: 7000 });
    const headers = { 'Retry-After': 'Fri, 15 May 2026 10:00:30 GMT', Date: 'Fri, 15 May 2026 10:00:20 GMT' };
    const asDate = httpWith(new Response('', { status, headers }));
    expect(await failure(asDate.http.request(call))).toMatchObject({ retryAfterMs: 10_000 });
  });

  test.each<[unknown]>([
    [{ success: false, error: 'No numbers' }],
    [{ success: false }],
    [{ error: { code: 'x' } }],
    [{ status: 'error', message: 'Something broke' }],
  ])('a refusal with status 200, %j, is a bad response', async (body) => {
    const { http, fetch } = httpWith(json(body));
    expect(await failure(http.request(call))).toMatchObject({
      code: 'bad_response',
      endpoint: 'GET /services',
    });
    expect(fetch).toHaveBeenCalledOnce();
  });
});

describe('an answer', () => {
  test.each(['<html>', '{"id":', 'undefined', '\u0000'])('of %j is a bad response', async (body) => {
    const { http, fetch } = httpWith(new Response(body));
    expect(await failure(http.request(call))).toMatchObject({
      code: 'bad_response',
      endpoint: 'GET /services',
    });
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('an answer that its decoder rejects is a bad response', async () => {
    const unreadable = httpWith(json({})).http.request({ ...call, decode: () => null });
    expect(await failure(unreadable)).toMatchObject({ code: 'bad_response' });
    const broken = httpWith(json({})).http.request({
      ...call,
      decode: () => {
        throw new TypeError('x');
      },
    });
    expect(await failure(broken)).toMatchObject({ code: 'bad_response' });
  });

  test.each<[string, () => Response]>([
    ['204', () => new Response(null, { status: 204 })],
    ['an empty 200', () => new Response('')],
    ['a blank 200', () => new Response(' \n')],
  ])('an answer of %s is read as null', async (_case, response) => {
    const decode = vi.fn(() => 'read');
    expect(await httpWith(response()).http.request({ ...call, decode })).toBe('read');
    expect(decode).toHaveBeenCalledWith(null);
  });
});

describe('an answer that is too long', () => {
  const MIB = 2 ** 20;

  /** Counts how much of it was asked for. */
  function endless(headers?: HeadersInit) {
    const taken = { mib: 0, cancelled: false };
    const body = new ReadableStream(
      {
        pull(controller) {
          taken.mib += 1;
          controller.enqueue(new Uint8Array(MIB).fill(0x20));
        },
        cancel() {
          taken.cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    return { taken, response: new Response(body, headers ? { headers } : {}) };
  }

  test('an answer that is too long is a bad response, and is not read on', async () => {
    const { taken, response } = endless();
    expect(await failure(httpWith(response).http.request(call))).toMatchObject({ code: 'bad_response' });
    expect(taken).toEqual({ mib: 5, cancelled: true });
  });

  test('an answer whose header says that it is too long is not read at all', async () => {
    const { taken, response } = endless({ 'Content-Length': `${5 * MIB}` });
    expect(await failure(httpWith(response).http.request(call))).toMatchObject({ code: 'bad_response' });
    expect(taken).toEqual({ mib: 0, cancelled: true });
  });

  test('four MiB are read, and one byte more is too long', async () => {
    const text = JSON.stringify('x'.repeat(4 * MIB - 2));
    expect(await httpWith(new Response(text)).http.request(call)).toHaveLength(4 * MIB - 2);
    expect(await failure(httpWith(new Response(`${text} `)).http.request(call))).toMatchObject({
      code: 'bad_response',
    });
  });

  test('characters stay whole across chunks', async () => {
    const bytes = new TextEncoder().encode('"微信 🎮"');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await httpWith(new Response(body)).http.request(call)).toBe('微信 🎮');
  });
});

describe('a failing network', () => {
  const hanging: typeof fetch = (_url, init) =>
    new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });

  test('a failing network is offline after one request, even for a purchase', async () => {
    const { http, fetch } = httpWith(() => Promise.reject(new TypeError(`Failed to fetch ${KEY}`)));
    const error = await failure(http.request({ ...call, method: 'POST', route: '/rentals', body: {} }));
    expect(error).toMatchObject({ code: 'offline', endpoint: 'POST /rentals' });
    expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toContain(KEY);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('no answer is a timeout after one request', async () => {
    const { http, fetch } = httpWith(hanging, { timeoutMs: 5 });
    expect(await failure(http.request({ ...call, method: 'POST' }))).toMatchObject({ code: 'timeout' });
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('an answer that starts and never ends is a timeout', async () => {
    const endless: typeof fetch = async (_url, init) =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"services":['));
            init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
          },
        }),
      );
    const { http } = httpWith(endless, { timeoutMs: 5 });
    expect(await failure(http.request(call))).toMatchObject({ code: 'timeout' });
  });

  test('an answer that breaks off is offline', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(new TypeError('terminated')),
    });
    expect(await failure(httpWith(new Response(broken)).http.request(call))).toMatchObject({
      code: 'offline',
    });
  });
});

describe("the server's clock", () => {
  const headers = { Date: 'Fri, 15 May 2026 10:00:20 GMT' };

  test.each([200, 404])('is told from the middle of the call, at status %i too', async (status) => {
    const onServerTime = vi.fn();
    const times = [1000, 1400, 9999];
    const { http } = httpWith(json({}, { status, headers }), { onServerTime, now: () => times.shift() ?? 0 });
    await http.request(call).catch(() => undefined);
    expect(onServerTime.mock.calls).toEqual([[Date.parse(headers.Date), 1200]]);
  });

  test('an answer without a date tells no server time', async () => {
    const onServerTime = vi.fn();
    await httpWith(json({}, { headers: { Date: 'now' } }), { onServerTime }).http.request(call);
    await httpWith(json({}), { onServerTime }).http.request(call);
    expect(onServerTime).not.toHaveBeenCalled();
  });
});

test('a number with too many digits for a JavaScript number stays as it was written', async () => {
  const body = '{"id": 9007199254740993, "price": 0.4, "code": 4213, "at": 1776619687000}';
  expect(await httpWith(new Response(body)).http.request(call)).toEqual({
    id: '9007199254740993',
    price: 0.4,
    code: 4213,
    at: 1776619687000,
  });
});
