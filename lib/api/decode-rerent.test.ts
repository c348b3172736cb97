import { describe, expect, test } from 'vitest';
import { decodeRerentCheck } from './decode-rerent.ts';

const wire = {
  service_id: 'Uber',
  cost: 0.4,
  balance: 9999.6,
  eligible_count: 1,
  results: [
    { phone_number: '3026873874', eligible: true, reason: 'ok', cost: 0.4 },
    { phone_number: '3125550001', eligible: false, reason: 'phone_currently_active', cost: 0.4 },
  ],
};
const check = {
  priceMinor: 40,
  balanceMinor: 999960,
  results: [
    { phone: '+13026873874', eligible: true, reason: 'ok', priceMinor: 40 },
    { phone: '+13125550001', eligible: false, reason: 'phone_currently_active', priceMinor: 40 },
  ],
};

describe('which numbers can be rented again', () => {
  test.each<[string, unknown]>([
    ['as documented', wire],
    ['in {data}', { data: wire }],
    ['with bad entries', { ...wire, results: [null, {}, ...wire.results] }],
  ])('%s', (_case, body) => {
    expect(decodeRerentCheck(body)).toEqual(check);
  });

  test('a bare list of numbers needs no prices', () => {
    const results = [{ phone_number: '3026873874', reason: 'ok' }, { phone_number: '3125550001' }];
    expect(decodeRerentCheck(results)).toEqual({
      priceMinor: null,
      balanceMinor: null,
      results: [
        { phone: '+13026873874', eligible: true, reason: 'ok', priceMinor: null },
        { phone: '+13125550001', eligible: false, reason: null, priceMinor: null },
      ],
    });
  });

  test.each<[unknown]>([[null], [{}], [{ ...wire, results: null }], [{ results: [{}] }], ['ok']])(
    'is not readable from %j',
    (body) => {
      expect(decodeRerentCheck(body)).toBeNull();
    },
  );
});
