import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-05-15T10:00:00Z');

test.each([
  ['5', 5000],
  [' 0 ', 0],
  ['1.5', 1500],
  ['Fri, 15 May 2026 10:00:30 GMT', 30_000],
  ['Fri, 15 May 2026 09:00:00 GMT', 0],
  ['99999999999', 600_000],
  ['1e300', 600_000],
  ['Fri, 15 May 2099 10:00:30 GMT', 600_000],
  ['-5', undefined],
  ['soon', undefined],
  ['', undefined],
])('%j is %j ms', (value, expected) => {
  expect(retryAfterMs(new Headers({ 'Retry-After': value }), now)).toBe(expected);
});

test('a missing header is undefined', () => {
  expect(retryAfterMs(new Headers(), now)).toBeUndefined();
});

test("a date is compared with the server's clock, not this machine's", () => {
  const headers = new Headers({
    'Retry-After': 'Fri, 15 May 2026 10:00:30 GMT',
    Date: 'Fri, 15 May 2026 10:00:20 GMT',
  });
  expect(retryAfterMs(headers, now - 86_400_000)).toBe(10_000);
});
