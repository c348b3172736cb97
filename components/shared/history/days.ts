import type { PastRental } from '../../../lib/messaging/account-views.ts';

export interface Day {
  /** A moment of it, by this machine's clock. Null if the server does not say when. */
  at: number | null;
  rentals: readonly PastRental[];
}

/** By the days of the user's own time zone, in the order that each first comes up. */
export function daysOf(rentals: readonly PastRental[], clockSkewMs: number): readonly Day[] {
  const days = new Map<string, { at: number | null; rentals: PastRental[] }>();
  for (const rental of rentals) {
    const at = rental.rentedAt === null ? null : rental.rentedAt - clockSkewMs;
    const key = at === null ? '' : new Date(at).toDateString();
    const day = days.get(key) ?? { at, rentals: [] };
    day.rentals.push(rental);
    days.set(key, day);
  }
  return [...days.values()];
}
