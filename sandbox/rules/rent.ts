import { post } from './accounts.ts';
import type { Account, Rental, Service } from './model.ts';
import { makeNumber } from './numbers.ts';
import { Refusal } from './refusal.ts';
import { isLive, returnToStock, settle } from './settle.ts';
import type { World } from './world.ts';

const INVENTORY_LIFE_MS = 7 * 24 * 3_600_000;

export function serviceNamed(world: World, name: string): Service {
  const service = world.services.get(name);
  if (!service) throw new Refusal(404, `Service not found: ${name}`);
  return service;
}

export function availableOf(world: World, service: Service): number {
  return world.scenario().soldOut ? 0 : service.stock;
}

export function rent(world: World, account: Account, serviceName: string): Rental {
  settle(world);
  const service = serviceNamed(world, serviceName);
  if (availableOf(world, service) < 1) throw new Refusal(409, 'No numbers available for this service');
  const phone =
    world.nextNumbers.shift() ?? makeNumber(world.random, (candidate) => world.numbers.has(candidate));
  const rental = charge(world, account, service, phone, false);
  service.stock -= 1;
  world.numbers.set(phone, { phone, inInventory: true, expiresAtMs: world.now() + INVENTORY_LIFE_MS });
  return rental;
}

/** The one place where a rental begins and money leaves an account. */
export function charge(
  world: World,
  account: Account,
  service: Service,
  phone: string,
  rerent: boolean,
): Rental {
  if (account.balanceMinor < service.priceMinor) throw new Refusal(402, 'Insufficient balance');
  const nowMs = world.now();
  const rental: Rental = {
    id: world.random.uuid(),
    accountId: account.id,
    serviceName: service.name,
    phone,
    costMinor: service.priceMinor,
    status: 'active',
    rentedAtMs: nowMs,
    expiresAtMs: nowMs + world.scenario().lifetimeMs,
    cancelledAtMs: null,
    refundMinor: 0,
    rerent,
    messages: [],
    pending: [],
  };
  post(account, {
    type: 'rental_charge',
    amountMinor: -service.priceMinor,
    serviceName: service.name,
    atMs: nowMs,
  });
  world.rentals.push(rental);
  return rental;
}

export function rentalOf(world: World, account: Account, id: string): Rental {
  settle(world);
  const rental = world.rentals.find((candidate) => candidate.id === id);
  if (!rental) throw new Refusal(404, 'Rental not found');
  if (rental.accountId !== account.id) throw new Refusal(403, 'Not the owner of this rental');
  return rental;
}

export function rentalsOf(world: World, account: Account): Rental[] {
  settle(world);
  return world.rentals.filter((rental) => rental.accountId === account.id);
}

/** Refunds in full before the first SMS. Repeating it answers the same again, for a caller who lost the answer. */
export function cancel(world: World, account: Account, id: string): Rental {
  const rental = rentalOf(world, account, id);
  if (rental.status === 'cancelled') return rental;
  const nowMs = world.now();
  if (!isLive(rental, nowMs)) throw new Refusal(409, 'Rental is no longer active');
  rental.status = 'cancelled';
  rental.cancelledAtMs = nowMs;
  rental.pending = [];
  if (rental.messages.length === 0) {
    rental.refundMinor = rental.costMinor;
    post(account, {
      type: 'refund',
      amountMinor: rental.costMinor,
      serviceName: rental.serviceName,
      atMs: nowMs,
    });
    returnToStock(world, rental);
  }
  return rental;
}
