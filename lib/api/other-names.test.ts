import { describe, expect, test } from 'vitest';
import { decodeAccount, decodeBalance } from './decode-account.ts';
import { decodeCancel, decodeCode } from './decode-answers.ts';
import { decodeServiceNamed, decodeServices } from './decode-catalog.ts';
import { decodeHistory, decodeRental, decodeRentals } from './decode-rental.ts';
import { decodeRerentCheck } from './decode-rerent.ts';

// The reference leaves the names of many members unsaid. Each of those that are tried has to be read, as a code or a rental
// that comes by a name nobody reads is as good as none.

const AT = 1_776_619_718;
const AT_MS = AT * 1_000;
const WIRE = { id: 'fd7b389f', phone_number: '3026873874', service_id: 'Uber' };

/** Null in all of those that the reference has, so that the other name alone tells. */
const only = (wire: object, member: string, value: unknown) => ({ ...wire, [member]: value });

describe('an account', () => {
  test.each(['id', 'user_id', 'account_id', 'uuid', 'uid', '_id'])('has its id in %s', (member) => {
    expect(decodeAccount({ [member]: 'u-7' })?.identity).toEqual({ id: 'u-7' });
  });

  test.each(['username', 'login'])('has its name in %s', (member) => {
    expect(decodeAccount({ [member]: 'ann' })).toEqual({ label: 'ann', identity: { username: 'ann' } });
  });

  test.each(['user', 'account', 'balance', 'data', 'result', 'response'])('may be in {%s}', (wrapper) => {
    expect(decodeAccount({ [wrapper]: { id: 7, name: 'Ann' } })).toEqual({
      label: 'Ann',
      identity: { id: '7' },
    });
  });
});

describe('a balance', () => {
  test.each(['balance', 'current_balance', 'available_balance', 'amount'])('is in %s', (member) => {
    expect(decodeBalance({ [member]: 12.5 })).toEqual({ balanceMinor: 1_250, transactions: [] });
  });

  test.each(['user', 'account', 'balance', 'data', 'result', 'response'])('may be in {%s}', (wrapper) => {
    expect(decodeBalance({ [wrapper]: { balance: 12.5, transactions: [{ amount: 1 }] } })).toMatchObject({
      balanceMinor: 1_250,
      transactions: [{ amountMinor: 100 }],
    });
  });

  test.each(['created_at', 'timestamp', 'time', 'date', 'created_at_unix', 'date_unix'])(
    'has a transaction’s time in %s',
    (member) => {
      const transactions = [{ type: 'deposit', amount: 1, [member]: AT }];
      expect(decodeBalance({ balance: 1, transactions })?.transactions).toEqual([
        { type: 'deposit', amountMinor: 100, service: null, at: AT_MS },
      ]);
    },
  );
});

describe('a rental', () => {
  test.each(['id', 'rental_id'])('has its id in %s', (member) => {
    expect(decodeRental({ phone_number: '3026873874', [member]: 'r-1' })?.id).toBe('r-1');
  });

  test.each(['phone_number', 'phone', 'number'])('has its number in %s', (member) => {
    expect(decodeRental({ id: 'r-1', [member]: '3026873874' })?.phone).toBe('+13026873874');
  });

  test.each(['cost', 'price'])('has its price in %s', (member) => {
    expect(decodeRental(only(WIRE, member, 0.4))?.priceMinor).toBe(40);
  });

  test.each(['rented_at', 'created_at', 'rented_at_unix', 'created_at_unix'])(
    'has its beginning in %s',
    (member) => {
      expect(decodeRental(only(WIRE, member, AT))?.rentedAt).toBe(AT_MS);
    },
  );

  test.each(['expires_at', 'expires_at_unix'])('has its end in %s', (member) => {
    expect(decodeRental(only(WIRE, member, AT))?.expiresAt).toBe(AT_MS);
  });

  test.each(['service_name', 'service_id', 'service'])('has its service in %s', (member) => {
    expect(decodeRental({ ...WIRE, service_id: null, [member]: 'Lyft' })?.service).toBe('Lyft');
  });

  test.each(['name', 'id'])('has its service’s %s in {service}', (member) => {
    expect(decodeRental({ ...WIRE, service_id: null, service: { [member]: 'Lyft' } })?.service).toBe('Lyft');
  });

  test.each(['status', 'state'])('has how it is in %s', (member) => {
    expect(decodeRental(only(WIRE, member, 'expired'))?.status).toBe('expired');
  });

  test.each([
    ['complete', 'completed'],
    ['timeout', 'expired'],
    ['Refunded', 'cancelled'],
  ])('a rental that is %s is %s', (status, expected) => {
    expect(decodeRental({ ...WIRE, status })?.status).toBe(expected);
  });

  test.each(['sms_messages', 'messages'])('has its messages in %s', (member) => {
    expect(decodeRental(only(WIRE, member, [{ code: '4829' }]))?.messages).toMatchObject([{ code: '4829' }]);
  });

  test.each(['last_code', 'code'])('of a list has its newest code in %s', (member) => {
    const wire = { ...WIRE, [member]: '4829', last_sms_received_at: AT };
    expect(decodeRental(wire)?.messages).toEqual([{ code: '4829', text: '', receivedAt: AT_MS }]);
  });

  test('a rental in a list has its newest text, too', () => {
    expect(decodeRental({ ...WIRE, last_sms_full_text: 'Welcome' })?.messages).toMatchObject([
      { text: 'Welcome' },
    ]);
  });
});

describe('a message', () => {
  const messageOf = (message: object) => decodeRental({ ...WIRE, sms_messages: [message] })?.messages[0];

  test.each(['code', 'otp'])('has its code in %s', (member) => {
    expect(messageOf({ [member]: '4829' })).toMatchObject({ code: '4829' });
  });

  test.each(['message', 'text', 'body', 'sms', 'full_text', 'content'])('has its text in %s', (member) => {
    expect(messageOf({ [member]: 'Welcome' })).toMatchObject({ code: null, text: 'Welcome' });
  });

  test.each(['received_at', 'created_at', 'timestamp', 'time', 'date'])('has its time in %s', (member) => {
    expect(messageOf({ code: '4829', [member]: AT })).toMatchObject({ receivedAt: AT_MS });
    expect(messageOf({ code: '4829', [`${member}_unix`]: AT })).toMatchObject({ receivedAt: AT_MS });
  });
});

describe('an answer about a code', () => {
  test.each(['rental', 'sms', 'message', 'data', 'result', 'response'])('may be in {%s}', (wrapper) => {
    const inner = { code: '4829', status: 'completed', received_at: AT, expires_at: AT + 60 };
    expect(decodeCode({ [wrapper]: inner })).toEqual({
      status: 'completed',
      message: { code: '4829', text: '', receivedAt: AT_MS },
      expiresAt: AT_MS + 60_000,
    });
  });

  test.each([{ rental_id: 'r-1' }, { status: 'active' }, { expires_at: AT }])(
    'without a code is one by what else it says: %j',
    (body) => {
      expect(decodeCode(body)).toMatchObject({ status: 'active', message: null });
    },
  );

  test('what is called a code and cannot be one is shown, whatever the member is called', () => {
    for (const member of ['code', 'otp']) {
      expect(decodeCode({ rental_id: 'r-1', [member]: 'pending' })).toMatchObject({ doubt: 'pending' });
    }
  });
});

describe('a cancel', () => {
  test.each(['refund_amount', 'refunded_amount', 'refund'])('a cancel has its refund in %s', (member) => {
    expect(decodeCancel({ [member]: 0.4 })).toEqual({ refundMinor: 40, cancelledAt: null });
  });

  test.each(['cancelled_at', 'canceled_at', 'cancelled_at_unix'])('has its time in %s', (member) => {
    expect(decodeCancel({ [member]: AT })).toEqual({ refundMinor: null, cancelledAt: AT_MS });
  });

  test.each(['rental', 'sms', 'message', 'data', 'result', 'response'])('may be in {%s}', (wrapper) => {
    const inner = { status: 'cancelled', refund_amount: 0.4, cancelled_at: AT };
    expect(decodeCancel({ [wrapper]: inner })).toEqual({ refundMinor: 40, cancelledAt: AT_MS });
  });
});

describe('a service', () => {
  test.each(['price', 'cost'])('has its price in %s', (member) => {
    expect(decodeServices([{ name: 'Uber', [member]: 0.4 }])).toMatchObject([{ priceMinor: 40 }]);
  });

  test.each(['id', 'service_id'])('has its id in %s', (member) => {
    expect(decodeServices([{ name: 'Uber', price: 0.4, [member]: 'AppID-3' }])).toMatchObject([
      { id: 'AppID-3' },
    ]);
  });

  test.each(['available', 'stock', 'count'])('a service has its stock in %s', (member) => {
    expect(decodeServices([{ name: 'Uber', price: 0.4, [member]: 7 }])).toMatchObject([{ available: 7 }]);
  });

  test.each(['service', 'data', 'result', 'response'])('may be in {%s}', (wrapper) => {
    expect(decodeServiceNamed('Uber')({ [wrapper]: { price: 0.4 } })).toMatchObject({ priceMinor: 40 });
  });
});

describe('a check for earlier numbers', () => {
  test.each(['phone_number', 'phone', 'number'])(
    'a check for earlier numbers has the number in %s',
    (member) => {
      expect(decodeRerentCheck([{ [member]: '3026873874' }])?.results).toMatchObject([
        { phone: '+13026873874', eligible: false },
      ]);
    },
  );

  test.each(['cost', 'price'])(
    'a check for earlier numbers has prices in %s, of one number and of all',
    (member) => {
      const results = [{ phone_number: '3026873874', eligible: 1, [member]: 0.5 }];
      expect(decodeRerentCheck({ results, [member]: 0.4 })).toEqual({
        priceMinor: 40,
        balanceMinor: null,
        results: [{ phone: '+13026873874', eligible: true, reason: null, priceMinor: 50 }],
      });
    },
  );
});

describe('a list', () => {
  const NAMES = ['services', 'rentals', 'items', 'data', 'results', 'history', 'entries'];
  const other = [{ unrelated: 1 }];

  test.each(NAMES)('the list in %s is read, whatever lists are beside it', (member) => {
    expect(decodeRentals({ others: other, [member]: [WIRE], tags: other })).toMatchObject([{ id: WIRE.id }]);
    expect(decodeRentals({ ok: true, page: { others: other, [member]: [WIRE] } })).toMatchObject([
      { id: WIRE.id },
    ]);
  });

  test('a list by any other name is read if it is the only one', () => {
    expect(decodeRentals({ numbers: [WIRE] })).toMatchObject([{ id: WIRE.id }]);
    expect(decodeRentals({ page: { numbers: [WIRE] } })).toMatchObject([{ id: WIRE.id }]);
    expect(decodeRentals({ numbers: [WIRE], others: other })).toBeNull();
  });

  test.each(NAMES)('a list that is null in %s is empty, unless that is an envelope', (member) => {
    expect(decodeRentals({ [member]: null })).toEqual(member === 'data' ? null : []);
  });

  test.each([
    ['pagination', 'total'],
    ['meta', 'total_count'],
    ['data', 'total'],
  ])('the history says in {%s} how many entries there are: %s', (wrapper, member) => {
    expect(decodeHistory({ rentals: [WIRE], [wrapper]: { [member]: 230 } })?.total).toBe(230);
  });

  test('one rental where a list should be is a list of one', () => {
    expect(decodeRentals({ rental: WIRE })).toMatchObject([{ id: WIRE.id }]);
  });
});
