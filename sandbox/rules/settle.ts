import type { Rental } from './model.ts';
import type { World } from './world.ts';

/** True while the number is the renter's: not cancelled and not past its time. */
export function isLive(rental: Rental, nowMs: number): boolean {
  return rental.status !== 'cancelled' && rental.status !== 'expired' && nowMs < rental.expiresAtMs;
}

/** Brings every rental up to the present: what arrived, arrived; what ran out, expired. */
export function settle(world: World): void {
  const nowMs = world.now();
  for (const rental of world.rentals) {
    deliver(rental, nowMs);
    if (rental.status === 'active' && nowMs >= rental.expiresAtMs) {
      rental.status = 'expired';
      if (rental.messages.length === 0) returnToStock(world, rental);
    }
  }
}

export function returnToStock(world: World, rental: Rental): void {
  const service = world.services.get(rental.serviceName);
  if (service && !rental.rerent) service.stock += 1;
}

function deliver(rental: Rental, nowMs: number): void {
  if (rental.status === 'cancelled' || rental.status === 'expired') return;
  const due = rental.pending.filter((sms) => sms.arrivesAtMs <= nowMs);
  if (due.length === 0) return;
  rental.pending = rental.pending.filter((sms) => sms.arrivesAtMs > nowMs);
  // An SMS that would come after the expiry is lost, however late anyone looks.
  const inTime = due.filter((sms) => sms.arrivesAtMs < rental.expiresAtMs);
  rental.messages.push(...inTime.sort((a, b) => a.arrivesAtMs - b.arrivesAtMs));
  if (inTime.some((sms) => sms.code !== null)) rental.status = 'completed';
}
