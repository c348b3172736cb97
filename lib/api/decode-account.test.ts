import { describe, expect, test } from 'vitest';
import { decodeAccount, decodeBalance } from './decode-account.ts';

describe('the account', () => {
  test.each<[unknown, string | null]>([
    [{ email: 'a@b.example', name: 'Ann' }, 'a@b.example'],
    [{ name: 'Ann' }, 'Ann'],
    [{ username: 'ann' }, 'ann'],
    [{ login: 'ann' }, 'ann'],
    [{ user: { id: 7, email: 'a@b.example' } }, 'a@b.example'],
    [{ data: { user: { name: 'Ann' } } }, 'Ann'],
    [{ data: { name: 'Ann' } }, 'Ann'],
    [{ email: null, name: '' }, null],
    [{}, null],
    [null, null],
  ])('%j is shown as %j', (body, label) => {
    expect(decodeAccount(body)).toMatchObject({ label });
  });

  test.each<[unknown, Record<string, string>]>([
    [
      { id: 7, email: 'A@b.example', name: 'Ann' },
      { id: '7', email: 'a@b.example' },
    ],
    [{ user: { user_id: 'u-7', login: 'ann' } }, { id: 'u-7', username: 'ann' }],
    [{ id: 'of-the-answer', data: { user: { email: 'a@b.example' } } }, { email: 'a@b.example' }],
    [{ name: 'Ann', balance: 7 }, {}],
    [{ id: null, email: '' }, {}],
    [{ id: 'x'.repeat(101) }, {}],
    [null, {}],
  ])('the account in %j is recognized by %j', (body, identity) => {
    expect(decodeAccount(body)).toMatchObject({ identity });
    expect(Object.keys(decodeAccount(body)?.identity ?? {})).toEqual(Object.keys(identity));
  });

  test.each<[unknown]>([['<html>'], [[]], [7], [true]])('is not readable from %j', (body) => {
    expect(decodeAccount(body)).toBeNull();
  });
});

describe('the balance', () => {
  const transactions = [
    { type: 'rental_charge', amount: -0.4, service_id: 'Uber', created_at_unix: 1776276700 },
  ];
  const charge = { type: 'rental_charge', amountMinor: -40, service: 'Uber', at: 1776276700000 };

  test.each<[string, unknown]>([
    ['as documented', { balance: 9997.6, transactions }],
    ['as text', { balance: '9997.60', transactions }],
    ['in {data}', { data: { balance: 9997.6, transactions } }],
    ['in {user}', { user: { balance: 9997.6 }, transactions }],
    ['nested', { balance: { amount: 9997.6, currency: 'USD' }, transactions }],
    [
      'with bad entries',
      { balance: 9997.6, transactions: [null, {}, { type: 'x', amount: 'y' }, ...transactions] },
    ],
    [
      'with other times',
      {
        balance: 9997.6,
        transactions: [{ ...transactions[0], created_at_unix: null, created_at: '2026-04-15T18:11:40Z' }],
      },
    ],
  ])('%s', (_case, body) => {
    expect(decodeBalance(body)).toEqual({ balanceMinor: 999760, transactions: [charge] });
  });

  test.each<[unknown]>([
    [{ balance: 0 }],
    [{ balance: 0, transactions: null }],
    [{ balance: '0', transactions: [{}] }],
  ])('%j has no transactions', (body) => {
    expect(decodeBalance(body)).toEqual({ balanceMinor: 0, transactions: [] });
  });

  test('a deposit belongs to no service', () => {
    const body = { balance: 1, transactions: [{ type: 'deposit', amount: '1' }] };
    expect(decodeBalance(body)?.transactions).toEqual([
      { type: 'deposit', amountMinor: 100, service: null, at: null },
    ]);
  });

  test.each<[unknown]>([
    [null],
    [{}],
    [{ balance: null, transactions }],
    [{ balance: 'plenty' }],
    [[9]],
    ['9'],
  ])('is not readable from %j', (body) => {
    expect(decodeBalance(body)).toBeNull();
  });
});
