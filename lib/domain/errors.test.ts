import { describe, expect, test } from 'vitest';
import { APP_ERROR_CODES, AppError, retryAfterOf } from './errors.ts';

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

test('how long the server asked to be left alone is told by what came from it, and by nothing else', () => {
  expect(retryAfterOf(new AppError('rate_limited', { retryAfterMs: 5_000 }))).toBe(5_000);
  expect(retryAfterOf(new AppError('rate_limited'))).toBe(0);
  expect(retryAfterOf({ retryAfterMs: 5_000 })).toBe(0);
});
