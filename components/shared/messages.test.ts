import { describe, expect, test } from 'vitest';
import { APP_ERROR_CODES } from '../../lib/domain/errors.ts';
import { FILL_OUTCOMES } from '../../lib/domain/fill/fill.ts';
import { english } from '../../lib/i18n/english.ts';
import { errorMessage } from './messages/error-messages.ts';
import { fillMessage } from './messages/fill-messages.ts';
import { refusalMessage } from './messages/refusal-messages.ts';

describe.each(APP_ERROR_CODES)('%s', (code) => {
  test('has a plain message without an error number', () => {
    for (const about of [{}, { service: 'Uber', retryAfterMs: 2400 }]) {
      const { title, detail } = errorMessage(english, code, about);
      expect(title.length).toBeGreaterThan(5);
      expect(title.length).toBeLessThan(60);
      expect(`${title} ${detail}`).not.toMatch(/undefined|NaN|\b[45]\d\d\b|_/);
    }
  });

  test('never claims that nothing was charged', () => {
    const { title, detail } = errorMessage(english, code, { service: 'Uber' });
    expect(`${title} ${detail}`).not.toMatch(/charged|bought/i);
  });
});

test('the wait a server asks for is named', () => {
  expect(errorMessage(english, 'rate_limited', { retryAfterMs: 2400 }).detail).toBe('Try again in 3 s.');
});

test.each(FILL_OUTCOMES)('%s has a message for both values', (outcome) => {
  expect(fillMessage(english, outcome, 'number').text).toMatch(/\.$/);
  expect(fillMessage(english, outcome, 'code').text).toMatch(/\.$/);
});

test('a number that cannot be rented again has a message for it, whatever the API calls the reason', () => {
  expect(refusalMessage(english, 'phone_expired')).toBe('This number has expired.');
  for (const reason of ['unheard_of', null]) expect(refusalMessage(english, reason)).toMatch(/^[^_]+\.$/);
});
