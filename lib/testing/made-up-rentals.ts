import type { ServerRental } from '../api/types.ts';
import { RENTAL_LIFE_MS } from '../domain/rental/rental.ts';
import type { World } from './world.ts';

/** Rentals that the lists hold and nobody made. The first is the newest, and they are listed in no order. */
export function listMadeUp(
  { api, clock }: Pick<World, 'api' | 'clock'>,
  count: number,
  change: (n: number) => Partial<ServerRental> = () => ({}),
): void {
  const now = clock.now();
  const fakes = Array.from({ length: count }, (_, n): ServerRental => {
    const rentedAt = now - n * 10;
    return {
      id: `fake-${n}`,
      service: 'Acme',
      phone: '+13025550100',
      status: 'active',
      priceMinor: 0,
      rentedAt,
      expiresAt: rentedAt + RENTAL_LIFE_MS,
      messages: [],
      ...change(n),
    };
  });
  api.rentals.push(...fakes.toSorted((a, b) => (a.id.length % 3) - (b.id.length % 3)));
}
