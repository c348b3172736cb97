import { LIMITS } from './answer-limits.ts';

/** `Retry-After` in milliseconds from now; undefined if it is missing or invalid. */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const asked = askedFor(headers, now);
  return asked === undefined ? undefined : Math.min(asked, LIMITS.retryAfterMs);
}

function askedFor(headers: Headers, now: number): number | undefined {
  const value = headers.get('Retry-After')?.trim();
  if (!value) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return seconds < 0 ? undefined : Math.ceil(seconds * 1000);
  const at = Date.parse(value);
  // A date is on the server's clock, so it is compared with the server's own `Date`, not with this machine's.
  return Number.isNaN(at) ? undefined : Math.max(0, at - (serverTime(headers) ?? now));
}

/** The `Date` header in milliseconds; null if there is none. */
export function serverTime(headers: Headers): number | null {
  const at = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(at) ? null : at;
}
