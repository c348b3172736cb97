import { describe, expect, test } from 'vitest';
import { decodeServiceNamed, decodeServices } from './decode-catalog.ts';

const wire = { id: 'AppID-3', name: 'Uber', price: 0.4, available: 20, category: 'Food' };
const service = { id: 'AppID-3', name: 'Uber', priceMinor: 40, available: 20, category: 'Food' };

describe('the services', () => {
  test.each<[string, unknown]>([
    ['as documented', { services: [wire], total: 1 }],
    ['bare', [wire]],
    ['nested', { data: { services: [wire] } }],
    [
      'with bad entries',
      { services: [null, {}, { name: 'Free?' }, { price: 1 }, { ...wire, price: -1 }, wire] },
    ],
    ['beside another list', { categories: ['Food'], services: [wire] }],
  ])('%s', (_case, body) => {
    expect(decodeServices(body)).toEqual([service]);
  });

  test('the list of services may be empty', () => {
    expect(decodeServices({ services: [], total: 0 })).toEqual([]);
  });

  test.each<[unknown]>([[null], [{}], [{ services: null }], [{ total: 0 }], ['ok'], [[7]]])(
    'are not readable from %j',
    (body) => {
      expect(decodeServices(body)).toBeNull();
    },
  );
});

test.each([0.004, '0.0049', -0.001, 1e-7, -1, 'free'])(
  'a price of %j is none, whatever it is said to cost besides',
  (price) => {
    expect(decodeServices([{ ...wire, name: 'Lyft', price, cost: 0.1 }, wire])).toEqual([service]);
    expect(decodeServiceNamed('Uber')({ ...wire, price })).toBeNull();
  },
);

test.each([
  [0, 0],
  ['0.00', 0],
  [0.005, 1],
])('a price of %j is %i cents', (price, priceMinor) => {
  expect(decodeServices([{ ...wire, price, cost: 0.1 }])).toMatchObject([{ priceMinor }]);
});

test('a service without a price has its cost as the price', () => {
  expect(decodeServices([{ ...wire, price: null, cost: 0.4 }])).toEqual([service]);
});

describe('one service', () => {
  test.each<[string, unknown]>([
    ['bare', wire],
    ['in {service}', { service: wire }],
    ['in {data}', { data: wire }],
    ['in {data: {service}}', { data: { service: wire } }],
    ['with text for numbers', { ...wire, price: '0.40', available: '20' }],
    ['with more than is known', { ...wire, countries: ['US'] }],
    ['that does not repeat its name', { ...wire, name: undefined }],
  ])('%s', (_case, body) => {
    expect(decodeServiceNamed('Uber')(body)).toEqual(service);
  });

  test.each([
    [true, null],
    [false, 0],
    [null, null],
    [0, 0],
    ['many', null],
  ])('a service whose stock is %j has %j', (available, expected) => {
    expect(decodeServiceNamed('Uber')({ ...wire, available })?.available).toBe(expected);
  });

  test('a service without an id is known by its name, and needs no category', () => {
    const body = { name: 'Pokémon Go', price: 1, category: '' };
    expect(decodeServiceNamed('Pokémon Go')(body)).toMatchObject({ id: 'Pokémon Go', category: null });
  });

  test.each<[unknown]>([[null], [{}], [{ ...wire, price: null }], [[wire]], ['Uber']])(
    'is not readable from %j',
    (body) => {
      expect(decodeServiceNamed('Uber')(body)).toBeNull();
    },
  );
});
