import { AppError, type AppErrorCode } from '../domain/errors.ts';
import { LIMITS } from './answer-limits.ts';
import { readBody } from './read-body.ts';
import { retryAfterMs, serverTime } from './retry-after.ts';
import { type Decode, isWireRecord } from './wire-shapes.ts';

export interface HttpDeps {
  /** Without a trailing slash. */
  baseUrl: string;
  fetch: typeof fetch;
  /** For calls that cost money: makes the browser's own retries impossible where it can. Falls back to `fetch`. */
  fetchOnce?: typeof fetch;
  getKey: () => Promise<string | null>;
  /** For the whole call, reading the body included. */
  timeoutMs: number;
  now: () => number;
  /** The server's `Date`, in whole seconds, and the local time halfway between request and response. */
  onServerTime?: (serverMs: number, localMidpointMs: number) => void;
  /** Whether the browser lets the extension reach the API's host. In Firefox the user can revoke that. */
  mayReach?: () => Promise<boolean>;
}

export interface ApiCall<T> {
  method: 'GET' | 'POST';
  /** With a `:name` for each of `params`. Also the call's name in errors. */
  route: string;
  params?: Record<string, string>;
  query?: URLSearchParams;
  body?: unknown;
  /** Instead of the stored key. */
  key?: string | undefined;
  timeoutMs?: number;
  /** Costs money: nobody may repeat it, the browser included. */
  once?: boolean;
  decode: Decode<T>;
}

export interface Http {
  /** One request, never repeated. Rejects only with an `AppError`. */
  request<T>(call: ApiCall<T>): Promise<T>;
}

/** Other statuses below 500 do not say whether the request was carried out. */
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

  // A key store that fails is treated as one without a key.
  async function keyFor(call: ApiCall<unknown>): Promise<string> {
    const endpoint = endpointOf(call);
    const key = (call.key ?? (await deps.getKey().catch(() => null)))?.trim();
    if (!key) throw new AppError('no_key', { endpoint });
    // `fetch` would reject this header with the error of a network that is down.
    if (!/^[\x21-\x7e]+$/.test(key)) throw new AppError('unauthorized', { endpoint });
    return key;
  }

  async function request<T>(call: ApiCall<T>): Promise<T> {
    const key = await keyFor(call);
    const endpoint = endpointOf(call);
    const signal = AbortSignal.timeout(call.timeoutMs ?? timeoutMs);
    const sentAt = now();

    // The browser does not say why a request failed. It may still have reached the server.
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
      // The key goes to one host only. The API documents no redirects: any that comes is a captive portal, so
      // `offline`.
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

/** An id may have more digits than a JavaScript number can hold. */
function exactly(_: string, value: unknown, context?: { source?: string }): unknown {
  const isTooLong = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isTooLong ? (context?.source ?? value) : value;
}

/** A failure sent with status 200. */
function isRefusal(body: unknown): boolean {
  return isWireRecord(body) && (body.success === false || Boolean(body.error) || body.status === 'error');
}

function endpointOf({ method, route }: ApiCall<unknown>): string {
  return `${method} ${route}`;
}

function urlOf(baseUrl: string, { route, params = {}, query }: ApiCall<unknown>): string {
  // `encodeURIComponent` throws on a lone surrogate.
  const path = route.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((params[name] ?? '').toWellFormed()),
  );
  return `${baseUrl}${path}${query?.size ? `?${query}` : ''}`;
}
