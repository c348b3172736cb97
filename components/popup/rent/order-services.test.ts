import { describe, expect, test } from 'vitest';
import { service } from '../../testing/states.ts';
import { orderServices } from './order-services.ts';

const services = ['Zalo', 'AT&T / Cricket', 'Amazon', 'Pokémon Go', 'My Amazon', 'Grammarly', 'Go'].map(
  (name, index) =>
    service(name, { priceMinor: 100 - index, available: index, category: index % 2 ? 'Social' : 'Shops' }),
);
const NO_WISHES = { query: '', category: null, order: 'name', pins: [], recent: [] } as const;
const names = (wishes: Partial<Parameters<typeof orderServices>[1]>) =>
  orderServices(services, { ...NO_WISHES, ...wishes }).map(({ name }) => name);

describe('the service list', () => {
  test('is in the order the user chose', () => {
    expect(names({})).toEqual([
      'Amazon',
      'AT&T / Cricket',
      'Go',
      'Grammarly',
      'My Amazon',
      'Pokémon Go',
      'Zalo',
    ]);
    expect(names({ order: 'price' })[0]).toBe('Go');
    expect(names({ order: 'stock' }).at(-1)).toBe('Zalo');
  });

  test('starts with pins in their order, then recent services, and lists none twice', () => {
    const ordered = names({ pins: ['Zalo', 'Gone'], recent: ['Go', 'Zalo'] });
    expect(ordered.slice(0, 3)).toEqual(['Zalo', 'Go', 'Amazon']);
    expect(ordered).toHaveLength(services.length);
  });

  test('shows only the chosen category, even of pinned services', () => {
    expect(names({ category: 'Social', pins: ['Zalo'] })).toEqual([
      'AT&T / Cricket',
      'Grammarly',
      'Pokémon Go',
    ]);
  });

  test('ranks a match at the start of the name before one at the start of a word before the rest', () => {
    expect(names({ query: 'am' })).toEqual(['Amazon', 'My Amazon', 'Grammarly']);
    expect(names({ query: 'go', pins: ['Pokémon Go'] })).toEqual(['Go', 'Pokémon Go']);
  });

  test.each([
    ['POKEMON', 'Pokémon Go'],
    ['at&t', 'AT&T / Cricket'],
    ['cricket at', 'AT&T / Cricket'],
    ['  zalo ', 'Zalo'],
  ])('%s finds %s', (query, name) => {
    expect(names({ query })).toEqual([name]);
  });

  test('is empty for a query without matches, and complete for a query of punctuation', () => {
    expect(names({ query: 'qqq', pins: ['Amazon'] })).toEqual([]);
    expect(names({ query: '&' })).toHaveLength(services.length);
  });
});
