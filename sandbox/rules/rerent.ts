import type { Account, Rental } from './model.ts';
import { Refusal } from './refusal.ts';
import { charge, rentalsOf, serviceNamed } from './rent.ts';
import { isLive, settle } from './settle.ts';
import type { World } from './world.ts';

const REPLAY_WINDOW_MS = 24 * 3_600_000;
const MIN_KEY_LENGTH = 8;

export type Eligibility =
  | 'ok'
  | 'phone_not_previously_used'
  | 'phone_currently_active'
  | 'phone_expired'
  | 'phone_not_in_inventory'
  | 'insufficient_balance';

/** Whether the account may have this very number again, for the same service, right now. */
export function eligibility(world: World, account: Account, serviceName: string, phone: string): Eligibility {
  const nowMs = world.now();
  settle(world);
  const service = serviceNamed(world, serviceName);
  const number = world.numbers.get(phone);
  if (!number?.inInventory) return 'phone_not_in_inventory';
  if (nowMs >= number.expiresAtMs) return 'phone_expired';
  if (world.rentals.some((rental) => rental.phone === phone && isLive(rental, nowMs))) {
    return 'phone_currently_active';
  }
  const used = rentalsOf(world, account).some(
    (rental) => rental.phone === phone && rental.serviceName === serviceName && rental.messages.length > 0,
  );
  if (!used) return 'phone_not_previously_used';
  return account.balanceMinor < service.priceMinor ? 'insufficient_balance' : 'ok';
}

export function rerent(
  world: World,
  account: Account,
  request: { serviceName: string; phone: string; idempotencyKey: string },
): Rental {
  const { serviceName, phone, idempotencyKey } = request;
  if (idempotencyKey.length < MIN_KEY_LENGTH) {
    throw new Refusal(400, `idempotency_key must have at least ${MIN_KEY_LENGTH} characters`);
  }
  const earlier = replayed(world, account, request);
  if (earlier) return earlier;
  const service = serviceNamed(world, serviceName);
  const reason = eligibility(world, account, serviceName, phone);
  if (reason === 'insufficient_balance') throw new Refusal(402, 'Insufficient balance', reason);
  if (reason !== 'ok') throw new Refusal(409, 'This number cannot be rented again now', reason);
  const rental = charge(world, account, service, phone, true);
  world.idempotentRents.set(`${account.id} ${idempotencyKey}`, {
    rentalId: rental.id,
    serviceName,
    phone,
    atMs: world.now(),
  });
  return rental;
}

function replayed(
  world: World,
  account: Account,
  request: { serviceName: string; phone: string; idempotencyKey: string },
): Rental | undefined {
  const known = world.idempotentRents.get(`${account.id} ${request.idempotencyKey}`);
  if (!known || world.now() - known.atMs >= REPLAY_WINDOW_MS) return undefined;
  if (known.serviceName !== request.serviceName || known.phone !== request.phone) {
    throw new Refusal(409, 'idempotency_key was used for another number', 'idempotency_key_reused');
  }
  return rentalsOf(world, account).find((rental) => rental.id === known.rentalId);
}
