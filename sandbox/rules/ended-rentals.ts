import type { Rental } from './model.ts';
import { makeNumber } from './numbers.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;
const LIFE_MS = 600_000;

/** That many rentals that ended, one an hour, half of them with a code. */
export function addEndedRentals(world: World, count: number): void {
  const services = [...world.services.values()];
  for (let n = 0; n < count; n++) {
    const service = services[n % services.length];
    if (!service) return;
    const rentedAtMs = world.now() - (count - n) * HOUR_MS;
    const phone = makeNumber(world.random, (candidate) => world.numbers.has(candidate));
    const hasCode = n % 2 === 0;
    const code = String(100_000 + n);
    const rental: Rental = {
      id: world.random.uuid(),
      accountId: world.accounts.main.id,
      serviceName: service.name,
      phone,
      costMinor: service.priceMinor,
      status: hasCode ? 'completed' : 'expired',
      rentedAtMs,
      expiresAtMs: rentedAtMs + LIFE_MS,
      cancelledAtMs: null,
      refundMinor: 0,
      rerent: false,
      messages: hasCode
        ? [{ id: world.random.uuid(), text: `Your code is ${code}`, code, arrivesAtMs: rentedAtMs + 20_000 }]
        : [],
      pending: [],
    };
    world.rentals.push(rental);
    world.numbers.set(phone, { phone, inInventory: true, expiresAtMs: world.now() + 24 * HOUR_MS });
  }
}
