import { describe, expect, test } from 'vitest';
import type { Service } from './service.ts';
import { bestServiceFor, siteName } from './service-match.ts';

const services = ['Uber', 'AT&T / Cricket', 'Booking.com', 'Pokémon Go', 'X'].map(
  (name): Service => ({ id: name, name, priceMinor: 40, available: 1, category: null }),
);

describe('the service of a site', () => {
  test.each([
    ['uber.com', 'Uber'],
    ['auth.uber.co.uk', 'Uber'],
    ['uber.localhost', 'Uber'],
    ['cricket.com', 'AT&T / Cricket'],
    ['secure.booking.com', 'Booking.com'],
    ['x.com', 'X'],
  ])('%s is %s', (host, name) => {
    expect(bestServiceFor(host, services)?.name).toBe(name);
  });

  test.each(['uberized.com', 'notuber.com', 'uber.example.com', '127.0.0.1', 'localhost', ''])(
    '%s is none of them',
    (host) => {
      expect(bestServiceFor(host, services)).toBeNull();
    },
  );

  test('a site under a shared suffix is named by its own label', () => {
    expect(siteName('shop.github.io')).toBe('shop');
  });
});
