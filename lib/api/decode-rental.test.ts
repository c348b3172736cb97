import { describe, expect, test } from 'vitest';
import { decodeHistory, decodeRental, decodeRentals } from './decode-rental.ts';

const wire = {
  id: 'fd7b389f-e678-4676-b937-4fef295a34a4',
  service_id: 'Uber',
  phone_number: '3026873874',
  status: 'active',
  cost: 0.4,
  rented_at: 1776619687,
  expires_at: 1776620287,
  sms_messages: [],
};
const rental = {
  id: wire.id,
  service: 'Uber',
  phone: '+13026873874',
  status: 'active',
  priceMinor: 40,
  rentedAt: 1776619687000,
  expiresAt: 1776620287000,
  messages: [],
};
const { sms_messages: _, ...withoutMessages } = wire;

describe('a rental', () => {
  test.each<[string, unknown]>([
    ['as documented', wire],
    ['from a re-rent', { ...wire, rerent: true }],
    ['without messages', withoutMessages],
    ['with null messages', { ...wire, sms_messages: null }],
    ['in {rental}', { rental: wire }],
    ['in {data}', { data: wire }],
    ['in {success, data: {rental}}', { success: true, data: { rental: wire } }],
    [
      'in an envelope with a status and an id of its own',
      { status: 'ok', id: 7, message: 'Rented', rental: wire },
    ],
    ['with a numeric phone', { ...wire, phone_number: 3026873874 }],
    ['with text for numbers', { ...wire, cost: '0.40', rented_at: '1776619687', expires_at: '1776620287' }],
    ['with milliseconds', { ...wire, rented_at: 1776619687000, expires_at: 1776620287000 }],
    ['with ISO times', { ...wire, rented_at: '2026-04-19T17:28:07Z', expires_at: '2026-04-19T17:38:07Z' }],
    ['with _unix times', { ...wire, rented_at: null, rented_at_unix: 1776619687 }],
    ['with more than is known', { ...wire, carrier: 'x', user: { id: 1 } }],
    ['with a service object', { ...wire, service_id: null, service: { id: 'AppID-3', name: 'Uber' } }],
  ])('%s', (_case, body) => {
    expect(decodeRental(body)).toEqual(rental);
  });

  test('a rental keeps what is known if the rest is missing', () => {
    expect(decodeRental({ id: 17, phone_number: '+447700900123' })).toEqual({
      id: '17',
      service: '',
      phone: '+447700900123',
      status: 'active',
      priceMinor: null,
      rentedAt: null,
      expiresAt: null,
      messages: [],
    });
  });

  test.each<[string, unknown]>([
    ['no body', null],
    ['an empty object', {}],
    ['no id', { ...wire, id: null }],
    ['an empty id', { ...wire, id: '' }],
    ['no number', { ...wire, phone_number: null }],
    ['an unreadable number', { ...wire, phone_number: 'pending' }],
    ['text', 'ok'],
    ['a list', [wire]],
  ])('a rental is not readable from %s', (_case, body) => {
    expect(decodeRental(body)).toBeNull();
  });

  test.each([
    ['active', 'active'],
    ['ACTIVE', 'active'],
    ['pending', 'active'],
    ['waiting', 'active'],
    ['completed', 'completed'],
    ['received', 'completed'],
    ['finished', 'completed'],
    ['expired', 'expired'],
    ['cancelled', 'cancelled'],
    ['canceled', 'cancelled'],
    ['refunded', 'cancelled'],
    ['on_the_moon', 'active'],
    ['', 'active'],
    [null, 'active'],
    [3, 'active'],
  ])('a rental whose status is %j is %s', (status, expected) => {
    expect(decodeRental({ ...wire, status })?.status).toBe(expected);
  });
});

describe('its messages', () => {
  const at = 1776619718000;
  const text = '<Uber> Your code: 5384';

  test.each<[string, unknown, unknown]>([
    ['text', text, { code: null, text, receivedAt: rental.rentedAt }],
    [
      'code and message',
      { code: '5384', message: text, received_at: 1776619718 },
      { code: '5384', text, receivedAt: at },
    ],
    [
      'text and created_at',
      { code: 5384, text, created_at: 1776619718 },
      { code: '5384', text, receivedAt: at },
    ],
    ['body and timestamp', { body: text, timestamp: at }, { code: null, text, receivedAt: at }],
    ['sms and time', { sms: text, time: '2026-04-19T17:28:38Z' }, { code: null, text, receivedAt: at }],
    [
      'full_text and _unix',
      { full_text: text, received_at_unix: 1776619718 },
      { code: null, text, receivedAt: at },
    ],
    ['content and date', { content: text, date: '1776619718' }, { code: null, text, receivedAt: at }],
    ['a code alone', { code: '0042' }, { code: '0042', text: '', receivedAt: rental.rentedAt }],
  ])('a message of a rental may be %s', (_case, item, message) => {
    expect(decodeRental({ ...wire, sms_messages: [item] })?.messages).toEqual([message]);
    expect(decodeRental({ ...wire, sms_messages: item })?.messages).toEqual([message]);
  });

  test.each<[unknown]>([[null], [''], [{}], [7], [[]], [{ code: null, message: '' }], [{ message: 'null' }]])(
    'lose %j and nothing else',
    (bad) => {
      const sms_messages = [bad, { code: '1111', received_at: 1776619700 }];
      expect(decodeRental({ ...wire, sms_messages })?.messages.map(({ code }) => code)).toEqual(['1111']);
    },
  );

  test('messages are sorted, oldest first', () => {
    const sms_messages = [
      { code: '2222', received_at: 1776619800 },
      { code: '1111', received_at: 1776619700 },
    ];
    expect(decodeRental({ ...wire, sms_messages })?.messages.map(({ code }) => code)).toEqual([
      '1111',
      '2222',
    ]);
  });
});

describe('a list of rentals', () => {
  test.each<[string, unknown]>([
    ['bare', [wire]],
    ...['rentals', 'items', 'data', 'results', 'history', 'entries', 'active_rentals'].map(
      (name): [string, unknown] => [`in {${name}}`, { [name]: [wire], total: 1 }],
    ),
    ['in {data: {rentals}}', { data: { rentals: [wire] } }],
    ['in {data: {list}}', { success: true, data: { list: [wire] } }],
    ['beside another list', { warnings: ['x'], rentals: [wire] }],
    ['nested beside another list', { warnings: ['x'], data: { rentals: [wire] } }],
    ['with bad entries', { rentals: [null, 7, {}, { ...wire, phone_number: null }, wire] }],
    ['that is one rental', wire],
    ['that is one wrapped rental', { rental: wire }],
  ])('%s', (_case, body) => {
    expect(decodeRentals(body)).toEqual([rental]);
  });

  test.each<[unknown]>([[[]], [{ rentals: [] }], [{ rentals: null }], [{ data: { rentals: null } }]])(
    '%j is empty',
    (body) => {
      expect(decodeRentals(body)).toEqual([]);
    },
  );

  // Taking one of these for an empty list would tell a user that a number they paid for was never bought.
  test.each<[unknown]>([
    [null],
    [{ total: 0 }],
    [{ count: 0, message: 'Maintenance' }],
    [{ data: null }],
    [{}],
    [{ message: 'Hello' }],
    ['ok'],
    [7],
    [[{}]],
    [{ rentals: ['x'] }],
    [{ a: [wire], b: [] }],
  ])('%j is unreadable rather than empty', (body) => {
    expect(decodeRentals(body)).toBeNull();
  });
});

describe('the history', () => {
  const used = {
    ...withoutMessages,
    status: 'completed',
    last_code: '5384',
    last_sms_full_text: '<Uber> Your code: 5384',
    last_sms_received_at: 1776619718,
    rentable: false,
    rentable_reason: 'phone_currently_active',
  };

  test('a history entry keeps the last SMS and whether the number can be rented again', () => {
    expect(decodeHistory({ rentals: [used], total: 41, page: 1, limit: 1 })).toEqual({
      total: 41,
      entries: [
        {
          ...rental,
          status: 'completed',
          messages: [{ code: '5384', text: '<Uber> Your code: 5384', receivedAt: 1776619718000 }],
          rentable: false,
          rentableReason: 'phone_currently_active',
        },
      ],
    });
  });

  const NEWEST = { code: '90210', text: 'Use 90210 to sign in', receivedAt: 1776619718000 };
  const last = { last_code: '90210', last_sms_full_text: NEWEST.text };
  test.each<[string, object]>([
    ['of an unsaid shape', { ...last, sms_messages: [{ what: 'Use 90210 to sign in' }] }],
    ['that say less', { ...last, sms_messages: [{ body: 'Use 90210…' }] }],
    ['that say the same', { ...last, sms_messages: [{ text: NEWEST.text, received_at: 1776619718 }] }],
    ['that say the text', { last_code: '90210', sms_messages: [{ body: NEWEST.text, otp: '90210' }] }],
    ['that say the code', { ...last, last_code: null, sms_messages: [{ code: '90210' }] }],
    ['that are older', { ...last, last_sms_full_text: null, sms_messages: [{ body: NEWEST.text }] }],
  ])('a history entry merges the last SMS into messages %s', (_, said) => {
    const entry = { ...wire, status: 'completed', last_sms_received_at: 1776619718, ...said };
    expect(decodeHistory([entry])?.entries[0]?.messages).toEqual([NEWEST]);
  });

  test('a history entry adds the last SMS to messages that lack it', () => {
    const sms_messages = [{ text: 'Welcome!', received_at: 1776619700 }];
    const entry = { ...wire, ...last, last_sms_received_at: 1776619718, sms_messages };
    expect(decodeHistory([entry])?.entries[0]?.messages.map(({ text }) => text)).toEqual([
      'Welcome!',
      NEWEST.text,
    ]);
  });

  test('a last code that came as a number gets its zeros back', () => {
    const sms_messages = [{ text: 'Your code is 004213' }];
    expect(decodeHistory([{ ...wire, last_code: 4213, sms_messages }])?.entries[0]?.messages).toMatchObject([
      { code: '004213' },
    ]);
  });

  test.each(['N/A', 'none yet', '-', 'kein Code'])(
    'takes %j for no code, and for no message',
    (last_code) => {
      expect(decodeHistory([{ ...wire, last_code }])?.entries[0]?.messages).toEqual([]);
    },
  );

  test('a history entry has no message if none came', () => {
    const unused = {
      ...used,
      last_code: null,
      last_sms_full_text: '',
      last_sms_received_at: 0,
      rentable: null,
    };
    expect(decodeHistory([unused])).toMatchObject({
      total: null,
      entries: [{ messages: [], rentable: null }],
    });
  });

  test.each<[unknown]>([
    [{ data: [used], pagination: { total: 41 } }],
    [{ data: { rentals: [used], total: '41' } }],
    [{ data: [used], meta: { total_count: 41 } }],
  ])('the history finds its total in %j', (body) => {
    expect(decodeHistory(body)).toMatchObject({ total: 41, entries: [{ id: wire.id }] });
  });

  test('a history without a list is unreadable', () => {
    expect(decodeHistory({ page: 1 })).toBeNull();
  });
});
