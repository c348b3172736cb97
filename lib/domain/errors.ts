/** Everything that can go wrong between a user's click and the API, as a closed set. */
export const APP_ERROR_CODES = [
  'no_key', // no API key is set
  'unauthorized', // 401
  'insufficient_balance', // 402
  'not_owner', // 403
  'not_found', // 404
  'no_numbers', // 409
  'rate_limited', // 429, with retryAfterMs where the server said so
  'upstream', // 502, 503, 504
  'server_error', // any other 5xx
  'rejected', // 400, 405, 410, 415, 422: the request was not acted upon
  'bad_response', // answered, but not readable, or with a status that says nothing
  'timeout', // no answer in time, here or on the way (408, 499)
  'offline', // the request never got through
  'no_access', // the browser denies the extension access to the API's host
  'not_rentable', // that number cannot be rented again now
  'price_changed', // the price differs from the one the user clicked on
  'other_account', // the key is another account's, and a purchase of the first is not settled
  'already_renting', // the same purchase is still being settled
  'storage_full', // the browser could not store what must be stored first
  'storage_newer', // what is stored was written by a newer version, and is left alone
  'too_many_watches', // as many sold-out services are watched as may be
] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** The only error type that crosses a module boundary. Never contains a key, a number or a code. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly retryAfterMs: number | undefined;
  /** Which call failed, e.g. `GET /services`. For logs, not for users. */
  readonly endpoint: string | undefined;

  constructor(
    code: AppErrorCode,
    details: { retryAfterMs?: number | undefined; endpoint?: string | undefined } = {},
  ) {
    super(details.endpoint ? `${code} (${details.endpoint})` : code);
    this.name = 'AppError';
    this.code = code;
    this.retryAfterMs = details.retryAfterMs;
    this.endpoint = details.endpoint;
  }
}

/** How long the server asked us to wait; 0 if it did not. */
export function retryAfterOf(error: unknown): number {
  return (error instanceof AppError && error.retryAfterMs) || 0;
}
