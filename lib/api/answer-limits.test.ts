import { describe, expect, test } from 'vitest';
import { codeToFill } from '../domain/sms/code-to-fill.ts';
import { decodeAccount, decodeBalance } from './decode-account.ts';
import { decodeCancel, decodeCode } from './decode-answers.ts';
import { decodeServiceNamed, decodeServices } from './decode-catalog.ts';
import { decodeHistory, decodeHistoryPage, decodeRental, decodeRentals } from './decode-rental.ts';
import { decodeRerentCheck } from './decode-rerent.ts';

// What a server gone bad may answer. Long strings are as long as a whole answer may be.

const LONG = 4 * 2 ** 20;
const wire = {
  id: 'fd7b389f',
  service_id: 'Uber',
  phone_number: '3026873874',
  status: 'active',
  cost: 0.4,
  rented_at: 1776619687,
  expires_at: 1776620287,
};
const uber = { id: 'AppID-3', name: 'Uber', price: 0.4, available: 20, category: 'Food' };
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));

describe('lists', () => {
  test('a list of services is cut at 4,000', () => {
    const services = decodeServices(many(300_000, (n) => ({ ...uber, id: n, name: `Service ${n} of many` })));
    expect(services).toHaveLength(4_000);
  });

  test('a list of active rentals that is too long is unreadable, not cut', () => {
    expect(decodeRentals(many(2_000, (n) => ({ ...wire, id: n })))).toHaveLength(2_000);
    expect(decodeRentals(many(20_000, (n) => ({ ...wire, id: n })))).toBeNull();
  });

  test('a page of the history has no more entries than were asked for', () => {
    const all = many(450, (n) => ({ ...wire, id: `h${n}` }));
    expect(decodeHistory(all)?.entries).toHaveLength(200);
    const pages = [1, 2, 3, 4].map((page) => decodeHistoryPage(page, 200)({ rentals: all, total: 7 }));
    expect(pages.map((page) => page?.entries.length)).toEqual([200, 200, 50, 0]);
    expect(pages.map((page) => page?.total)).toEqual([450, 450, 450, 450]);
    expect(pages[1]?.entries[0]?.id).toBe('h200');
  });

  test('lists of transactions and of numbers are cut', () => {
    expect(
      decodeBalance({ balance: 1, transactions: many(9_000, () => ({ amount: 1 })) })?.transactions,
    ).toHaveLength(2_000);
    const results = many(9_000, () => ({ phone_number: '3026873874', reason: 'ok' }));
    expect(decodeRerentCheck({ results })?.results).toHaveLength(100);
  });

  test('a list names no service and no rental twice', () => {
    const list = [uber, { ...uber, price: 99 }, { ...uber, name: 'Lyft' }];
    expect(decodeServices(list)?.map(({ id, name, priceMinor }) => [id, name, priceMinor])).toEqual([
      ['AppID-3', 'Uber', 40],
      ['Lyft', 'Lyft', 40],
    ]);
    const twice = [wire, { ...wire, phone_number: '3125550001' }];
    expect(decodeRentals(twice)).toHaveLength(1);
    expect(decodeRentals(twice)?.[0]?.phone).toBe('+13026873874');
  });
});

describe('messages', () => {
  test('of ten thousand messages the newest are kept', () => {
    const sms_messages = many(10_000, (n) => ({
      code: `${100_000 + n}`,
      message: 'x '.repeat(1_000),
      received_at: 1776619687 + ((n * 7_919) % 10_000),
    }));
    const messages = decodeRental({ ...wire, sms_messages })?.messages ?? [];
    expect(messages).toHaveLength(30);
    expect(messages.at(-1)?.receivedAt).toBe((1776619687 + 9_999) * 1000);
    expect(messages[0]?.receivedAt).toBe((1776619687 + 9_970) * 1000);
  });

  test('a text is cut to the length of an SMS', () => {
    const { message } =
      decodeCode({ code: null, message: `\u202eCode\u0000 1\r\n${'y'.repeat(LONG)}` }) ?? {};
    expect(message?.text.slice(0, 8)).toBe('Code 1\ny');
    expect(message?.text).toHaveLength(2_000);
  });

  test.each([2_000, 30_000])('a text of %i letters and more says which site its code is for', (length) => {
    const end = ', your code is 482913';
    const text = `@acme.com #482913 Dear ${'y'.repeat(length)}${end}`;
    const { message } = decodeCode({ code: '482913', message: text }) ?? {};
    expect(message?.text).toContain(end);
    expect(codeToFill(message ? [message] : [])?.hosts).toEqual(['acme.com']);
    const middle = `${'y'.repeat(length)}\n@acme.com #482913\n${'y'.repeat(length)}`;
    const rental = decodeRental({ ...wire, last_code: '482913', last_sms_full_text: middle });
    expect(codeToFill(rental?.messages ?? [])?.hosts).toEqual(['acme.com']);
  });

  test.each([
    ['7'.repeat(100_000), '7'.repeat(2_000)],
    ['12\n3\r4\t\u202e', '12\n3\n4'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('what was said to be a code and cannot be one is shown if there is no text', (code, text) => {
    expect(decodeCode({ code })?.message).toMatchObject({ code: null, text });
    expect(decodeHistory([{ ...wire, last_code: code }])?.entries[0]?.messages).toMatchObject([
      { code: null, text },
    ]);
  });

  test('what was said to be a code and cannot be one is not shown beside a text', () => {
    const answer = decodeCode({ code: '12\n3', message: 'Your code is 482913' });
    expect(answer?.message).toMatchObject({ code: null, text: 'Your code is 482913' });
  });
});

describe('what stands for numbers', () => {
  test.each([-0.01, 10_000.01, 1e300, -1e300, `${'1'.repeat(LONG)}x`, Number.MAX_SAFE_INTEGER, '0x10'])(
    'it is no price: %.20s',
    (price) => {
      expect(
        decodeServices([
          { ...uber, price },
          { ...uber, name: 'Lyft' },
        ]),
      ).toHaveLength(1);
      expect(decodeRental({ ...wire, cost: price })?.priceMinor).toBeNull();
      expect(decodeCancel({ status: 'cancelled', refund_amount: price })?.refundMinor).toBeNull();
    },
  );

  test('a balance of ten billion is none, and a debt is one', () => {
    expect(decodeBalance({ balance: 1e10 })).toBeNull();
    expect(decodeBalance({ balance: -12.5 })?.balanceMinor).toBe(-1_250);
  });

  test.each([1e9, 1e300, `${' '.repeat(LONG)}1`])('it is no stock: %.20s', (available) => {
    expect(decodeServiceNamed('Uber')({ ...uber, available })?.available).toBeNull();
  });

  test.each([253_402_300_799, '9999-12-31T23:59:59Z', 1, 1e300, `${'1'.repeat(LONG)}`])(
    'it is no time: %.20s',
    (at) => {
      expect(decodeRental({ ...wire, rented_at: at, expires_at: at })).toMatchObject({
        rentedAt: null,
        expiresAt: null,
      });
    },
  );

  test('a very long phone number is none', () => {
    expect(decodeRental({ ...wire, phone_number: `${' '.repeat(LONG)}x` })).toBeNull();
  });
});

describe('what stands for words', () => {
  test.each(['A'.repeat(81), 'A'.repeat(LONG), 'Acme\u202e 99.9$', 'Zero\u200b\u0007\u0000', 'Аcme'])(
    'no service is rented by the name %.20j',
    (name) => {
      expect(decodeServices([{ ...uber, name }, uber])?.map((service) => service.name)).toEqual(['Uber']);
    },
  );

  test.each([
    ['A'.repeat(LONG), 'A'.repeat(80)],
    ['Acme\u202e 99.9$\n', 'Acme 99.9$'],
    ['\u200b', ''],
    ['AT&T / Cricket ', 'AT&T / Cricket '],
  ])('the service of a rental is shown as far as it can be: %.20j', (service_id, service) => {
    expect(decodeRental({ ...wire, service_id })?.service).toBe(service);
  });

  test('category, account and reason are shown cut', () => {
    const long = `\u202e${'w '.repeat(LONG / 2)}`;
    expect(decodeServices([{ ...uber, category: long }])?.[0]?.category).toHaveLength(59);
    expect(decodeAccount({ email: long })?.label).toHaveLength(59);
    expect(decodeHistory([{ ...wire, rentable_reason: long }])?.entries[0]?.rentableReason).toHaveLength(59);
  });

  test.each(['x'.repeat(101), 'x'.repeat(LONG), '.', '..', ' ', 'a\u0000b', 'a\u202eb'])(
    'it is no id: %.20j',
    (id) => {
      expect(decodeRental({ ...wire, id })).toBeNull();
    },
  );
});

test('an answer may nest as deep as it likes', () => {
  // About ten times as deep as the call stack.
  const levels = 100_000;
  const deep: unknown = JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
  for (const decode of [decodeServices, decodeRentals, decodeRental, decodeCode, decodeBalance]) {
    expect(decode(deep)).toBeNull();
    expect(decode({ data: deep })).toBeNull();
  }
});

test('an answer may have members of any name, such as __proto__', () => {
  const named = '{"__proto__":{"status":"cancelled"},"constructor":1,"hasOwnProperty":2,';
  const body: unknown = JSON.parse(`${named}${JSON.stringify(wire).slice(1)}`);
  expect(decodeRental(body)).toMatchObject({ id: 'fd7b389f', status: 'active' });
});
