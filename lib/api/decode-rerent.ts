import { LIMITS } from './answer-limits.ts';
import type { RerentCheck } from './types.ts';
import { type Decode, listIn, readEach, readOne } from './wire-shapes.ts';
import { amount, flag, phone, price, read, type WireRecord, words } from './wire-values.ts';

export const decodeRerentCheck: Decode<RerentCheck> = (body) => {
  const list = listIn(body);
  const results = list && readEach(list.slice(0, LIMITS.numbersChecked), resultIn);
  if (!results) return null;
  return {
    priceMinor: readOne(body, [], (record) => read(record, price, 'cost', 'price')),
    balanceMinor: readOne(body, [], (record) => read(record, amount, 'balance')),
    results,
  };
};

function resultIn(record: WireRecord): RerentCheck['results'][number] | null {
  const number = read(record, phone, 'phone_number', 'phone', 'number');
  if (number === null) return null;
  const reason = read(record, words, 'reason');
  return {
    phone: number,
    eligible: read(record, flag, 'eligible') ?? reason === 'ok',
    reason,
    priceMinor: read(record, price, 'cost', 'price'),
  };
}
