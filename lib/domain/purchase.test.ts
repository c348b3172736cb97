import { describe, expect, test } from 'vitest';
import { aRequest } from '../testing/builders.ts';
import { APP_ERROR_CODES } from './errors.ts';
import { absenceIsProof, findPurchase, isRefusal } from './purchase.ts';

const intent = aRequest({ knownIds: ['old'] });
const listed = (change: object = {}) => ({
  id: 'new',
  service: 'Uber',
  phone: '+12015550100' as const,
  status: 'active' as const,
  rentedAt: intent.requestedAt + 1_000,
  ...change,
});

describe('which rental an intent bought', () => {
  test.each([
    ['made right after it', listed(), 'new'],
    [
      'made in the second before, by clocks that count seconds',
      listed({ rentedAt: intent.requestedAt - 900 }),
      'new',
    ],
    ['of unknown time', listed({ rentedAt: null }), 'new'],
    ['known before it', listed({ id: 'old' }), undefined],
    ['of another service', listed({ service: 'Walmart' }), undefined],
    ['made a minute before it', listed({ rentedAt: intent.requestedAt - 60_000 }), undefined],
  ])('one %s', (_name, rental, id) => {
    expect(findPurchase(intent, [rental])?.id).toBe(id);
  });

  test('the first of several: the others were made elsewhere later', () => {
    const later = listed({ id: 'later', rentedAt: intent.requestedAt + 9_000 });
    expect(findPurchase(intent, [later, listed()])?.id).toBe('new');
  });
});

test('absence proves nothing while an answer may still be under way', () => {
  expect(absenceIsProof(intent, intent.requestedAt + 29_999)).toBe(false);
  expect(absenceIsProof(intent, intent.requestedAt + 30_000)).toBe(true);
});

test('only a clear no counts as not bought', () => {
  const unsure = APP_ERROR_CODES.filter((code) => !isRefusal(code));
  expect(unsure).toEqual(
    expect.arrayContaining(['upstream', 'server_error', 'bad_response', 'timeout', 'offline']),
  );
});
