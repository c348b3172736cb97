import { describe, expect, test } from 'vitest';
import { APP_ERROR_CODES, AppError, troubleOf } from './errors.ts';

describe('an error', () => {
  test.each(APP_ERROR_CODES)('%s says itself and its endpoint, and nothing else', (code) => {
    const error = new AppError(code, { endpoint: 'GET /services', retryAfterMs: 5000 });
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toBe(`${code} (GET /services)`);
    expect(error).toMatchObject({ name: 'AppError', code, endpoint: 'GET /services', retryAfterMs: 5000 });
  });

  test('does without details', () => {
    expect(new AppError('offline')).toMatchObject({ message: 'offline', retryAfterMs: undefined });
  });
});

test('whose trouble a failed question is: of the account and the way, of the server, or of that number', () => {
  const those = (whose: ReturnType<typeof troubleOf>) =>
    APP_ERROR_CODES.filter((code) => troubleOf(code) === whose);
  expect(those('all')).toEqual(['no_key', 'unauthorized', 'rate_limited', 'offline', 'no_access']);
  expect(those('unclear')).toEqual(['upstream', 'server_error', 'bad_response', 'timeout']);
  expect(those('one')).toContain('not_found');
});
