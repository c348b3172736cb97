import { expect, test } from 'vitest';
import { decodeAccount, decodeBalance } from '../../lib/api/decode-account.ts';
import { decodeCode } from '../../lib/api/decode-answers.ts';
import { decodeServices } from '../../lib/api/decode-catalog.ts';
import { decodeHistory } from '../../lib/api/decode-rental.ts';
import { decodeRerentCheck } from '../../lib/api/decode-rerent.ts';
import { NEVER_DRAWN, TEXTS } from './outside-texts.ts';

const TEXT = 'a text from outside';

/** An object of the API's that holds a text in every member it is asked for, but for these. */
function talkative(known: object): object {
  return new Proxy(known, {
    get: (object, member) => Reflect.get(object, member) ?? (typeof member === 'string' ? TEXT : undefined),
  });
}

function textsIn(value: unknown, member = ''): string[] {
  if (value === TEXT) return [member];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, member));
  return value instanceof Object ? Object.entries(value).flatMap(([name, one]) => textsIn(one, name)) : [];
}

test('every text that the API can bring in is one that the views are held to', () => {
  const answers = [
    decodeAccount({ user: talkative({}) }),
    decodeBalance({ balance: 1, transactions: [talkative({ amount: 1 })] }),
    decodeServices([talkative({ id: 1, price: 1 })]),
    decodeHistory([talkative({ id: 1, phone_number: '3026873874' })]),
    decodeRerentCheck({ results: [talkative({ phone_number: '3026873874' })] }),
    decodeCode(talkative({ code: 'none' })),
  ];
  expect(answers).not.toContain(null);
  expect(new Set(textsIn(answers))).toEqual(new Set([...TEXTS, ...NEVER_DRAWN]));
});
