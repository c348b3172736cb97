import { AppError, type AppErrorCode } from '../domain/errors.ts';
import { LIMITS } from './limits.ts';
import { readBody } from './read-body.ts';
import { retryAfterMs, serverTime } from './retry-after.ts';
import { type Decode, isWireRecord } from './wire-shapes.ts';

export interface HttpDeps {
  /** Without a trailing slash. */
  baseUrl: string;
  fetch: typeof fetch;
  /** The same, and as far as can be the browser does not send it twice; `fetch` where there is none. */
  fetchOnce?: typeof fetch;
  getKey: () => Promise<string | null>;
  /** For the whole call, its body included. */
  timeoutMs: number;
  now: () => number;
  /** The server's `Date` and the local time halfway between question and answer; the former in whole seconds. */
  onServerTime?: (serverMs: number, localMidpointMs: number) => void;
  /** Whether the browser lets the extension reach the API's host: Firefox lets its user take that away. */
  mayReach?: () => Promise<boolean>;
}

export interface ApiCall<T> {
  method: 'GET' | 'POST';
  /** With `:name` for each of `params`. As it stands, it names the call in errors. */
  route: string;
  params?: Record<string, string>;
  query?: URLSearchParams;
  body?: unknown;
  /** Instead of the one kept. */
  key?: string | undefined;
  /** Instead of the usual one. */
  timeoutMs?: number;
  /** It costs money, and may not be repeated by anyone. */
  once?: boolean;
  decode: Decode<T>;
}

export interface Http {
  /** One request, never repeated. Rejects with an `AppError` and nothing else. */
  request<T>(call: ApiCall<T>): Promise<T>;
}

/** Any other below 500 does not say whether the request was acted upon. */
const CODES = new Map<number, AppErrorCode>([
  [400, 'rejected'],
  [401, 'unauthorized'],
  [402, 'insufficient_balance'],
  [403, 'not_owner'],
  [404, 'not_found'],
  [405, 'rejected'],
  [408, 'timeout'],
  [409, 'no_numbers'],
  [410, 'rejected'],
  [415, 'rejected'],
  [422, 'rejected'],
  [429, 'rate_limited'],
  [499, 'timeout'],
  [502, 'upstream'],
  [503, 'upstream'],
  [504, 'upstream'],
]);

export function createHttp(deps: HttpDeps): Http {
  const { fetch, fetchOnce = fetch, timeoutMs, now, onServerTime } = deps;

  // A key store that fails has no key to send, and that is all the caller can act on.
  async function keyFor(call: ApiCall<unknown>): Promise<string> {
    const endpoint = endpointOf(call);
    const key = (call.key ?? (await deps.getKey().catch(() => null)))?.trim();
    if (!key) throw new AppError('no_key', { endpoint });
    // `fetch` refuses such a header as if the network were down.
    if (!/^[\x21-\x7e]+$/.test(key)) throw new AppError('unauthorized', { endpoint });
    return key;
  }

  async function request<T>(call: ApiCall<T>): Promise<T> {
    const key = await keyFor(call);
    const endpoint = endpointOf(call);
    const signal = AbortSignal.timeout(call.timeoutMs ?? timeoutMs);
    const sentAt = now();

    // The browser does not tell why a request failed. Without an answer it may still have done its work.
    const lost = async () => {
      if (signal.aborted) return new AppError('timeout', { endpoint });
      const denied = (await deps.mayReach?.().catch(() => true)) === false;
      return new AppError(denied ? 'no_access' : 'offline', { endpoint });
    };

    const ask = call.once ? fetchOnce : fetch;
    const response = await ask(urlOf(deps.baseUrl, call), {
      method: call.method,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${key}`,
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // The key goes to one host. The API documents no redirect: one is a captive portal, which is `offline`.
      redirect: 'error',
      signal,
    }).catch(async () => Promise.reject(await lost()));

    const serverMs = serverTime(response.headers);
    if (serverMs !== null) onServerTime?.(serverMs, (sentAt + now()) / 2);

    if (!response.ok) {
      response.body?.cancel().catch(() => undefined);
      throw new AppError(codeOf(response.status), {
        endpoint,
        retryAfterMs: retryAfterMs(response.headers, now()),
      });
    }

    const text = await readBody(response, LIMITS.bodyBytes).catch(async () => Promise.reject(await lost()));
    const value = text === null ? null : readable(text, call.decode);
    if (value === null) throw new AppError('bad_response', { endpoint });
    return value;
  }

  return { request };
}

function codeOf(status: number): AppErrorCode {
  return CODES.get(status) ?? (status >= 500 ? 'server_error' : 'bad_response');
}

function readable<T>(text: string, decode: Decode<T>): T | null {
  try {
    const body: unknown = text.trim() === '' ? null : JSON.parse(text, exactly);
    return isRefusal(body) ? null : decode(body);
  } catch {
    return null;
  }
}

/** An id may be a number of more digits than a number here can hold. */
function exactly(_: string, value: unknown, context?: { source?: string }): unknown {
  const isTooLong = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isTooLong ? (context?.source ?? value) : value;
}

/** A failure in the clothes of a success. */
function isRefusal(body: unknown): boolean {
  return isWireRecord(body) && (body.success === false || Boolean(body.error) || body.status === 'error');
}

function endpointOf({ method, route }: ApiCall<unknown>): string {
  return `${method} ${route}`;
}

function urlOf(baseUrl: string, { route, params = {}, query }: ApiCall<unknown>): string {
  // `encodeURIComponent` throws on half a surrogate pair.
  const path = route.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((params[name] ?? '').toWellFormed()),
  );
  return `${baseUrl}${path}${query?.size ? `?${query}` : ''}`;
}
