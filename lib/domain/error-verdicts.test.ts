import { expect, test } from 'vitest';
import { ERROR_VERDICTS } from './error-verdicts.ts';
import { APP_ERROR_CODES } from './errors.ts';

const codesWhere = (holds: (verdict: (typeof ERROR_VERDICTS)[keyof typeof ERROR_VERDICTS]) => boolean) =>
  APP_ERROR_CODES.filter((code) => holds(ERROR_VERDICTS[code]));

test('only a clear no proves that nothing was bought', () => {
  expect(codesWhere(({ purchase }) => purchase === 'refused').sort()).toEqual([
    'insufficient_balance',
    'no_key',
    'no_numbers',
    'not_found',
    'not_owner',
    'rate_limited',
    'rejected',
    'unauthorized',
  ]);
});

test('after anything but a clear no, a number may have been bought', () => {
  expect(codesWhere(({ purchase }) => purchase === 'maybe')).toEqual(
    expect.arrayContaining(['upstream', 'server_error', 'bad_response', 'timeout', 'offline']),
  );
});

test('a cancel that the API will not carry out differs from one that it has not', () => {
  expect(codesWhere(({ cancel }) => cancel === 'refused')).toEqual(['not_owner', 'no_numbers', 'rejected']);
  expect(codesWhere(({ cancel }) => cancel === 'not_done')).toEqual([
    'no_key',
    'unauthorized',
    'not_found',
    'rate_limited',
  ]);
});

test('whose fault a failed question is: of the account and the way, of the server, or of that number', () => {
  const those = (whose: string) => codesWhere(({ concerns }) => concerns === whose);
  expect(those('all')).toEqual(['no_key', 'unauthorized', 'rate_limited', 'offline', 'no_access']);
  expect(those('unclear')).toEqual(['upstream', 'server_error', 'bad_response', 'timeout']);
  expect(those('one')).toContain('not_found');
});

test('what a new price or a full disk has stopped is not tried again', () => {
  expect(codesWhere(({ retry }) => !retry).sort()).toEqual([
    'insufficient_balance',
    'no_key',
    'no_numbers',
    'not_found',
    'not_owner',
    'price_changed',
    'rejected',
    'storage_full',
    'storage_newer',
    'unauthorized',
  ]);
});

test('the price in the list counts where the service cannot be read on its own', () => {
  expect(codesWhere(({ listHolds }) => listHolds)).toEqual([
    'not_found',
    'server_error',
    'rejected',
    'bad_response',
  ]);
});
