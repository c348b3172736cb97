import { describe, expect, test } from 'vitest';
import { service } from '../testing/snapshots.ts';
import { orderServices } from './order-services.ts';

const services = ['Zalo', 'AT&T / Cricket', 'Amazon', 'Pokémon Go', 'My Amazon', 'Grammarly', 'Go'].map(
  (name) => service(name),
);
const names = (query: string, site: string | null = null) =>
  orderServices(services, query, services.find(({ name }) => name === site) ?? null).map(({ name }) => name);

describe('the service list', () => {
  test('without a query keeps the order of the API', () => {
    expect(names('')).toEqual(services.map(({ name }) => name));
  });

  test('puts the service of this site first', () => {
    expect(names('', 'Grammarly')[0]).toBe('Grammarly');
    expect(names('', 'Grammarly')).toHaveLength(services.length);
  });

  test('a start of the name beats a start of a word beats the rest', () => {
    expect(names('am')).toEqual(['Amazon', 'My Amazon', 'Grammarly']);
    expect(names('go')).toEqual(['Go', 'Pokémon Go']);
  });

  test.each([
    ['POKEMON', 'Pokémon Go'],
    ['at&t', 'AT&T / Cricket'],
    ['cricket at', 'AT&T / Cricket'],
    ['  zalo ', 'Zalo'],
  ])('%s finds %s', (query, name) => {
    expect(names(query)).toEqual([name]);
  });

  test('a query nothing answers leaves nothing, not even the service of this site', () => {
    expect(names('qqq', 'Amazon')).toEqual([]);
  });

  test('punctuation alone is no query', () => {
    expect(names('&')).toHaveLength(services.length);
  });
});
