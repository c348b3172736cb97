import type { BoughtRental } from './rental.ts';

/** How one rental went. Kept on this machine to tell what to expect of a service next time. */
export interface Delivery {
  /** The server's id of the rental. */
  id: string;
  service: string;
  /** Milliseconds on the server's clock. */
  rentedAt: number;
  /** From the rent to the first message; null if none came. */
  waitMs: number | null;
}

export interface DeliveryRecord {
  rentals: number;
  withCode: number;
  /** Median of those that got a code; null if none did. */
  usualWaitMs: number | null;
}

const MAX_KEPT = 500;
/** From so many on, and so many of them with a code, a service is one to choose. */
const RELIABLE = { rentals: 2, part: 0.8 };

/** A number given up sooner says nothing about its service. */
const FAIR_CHANCE_MS = 60_000;

export function deliveryRecord(deliveries: readonly Delivery[], service: string): DeliveryRecord {
  const ofService = deliveries.filter((delivery) => delivery.service === service);
  const waits = ofService.flatMap(({ waitMs }) => (waitMs === null ? [] : [waitMs])).sort((a, b) => a - b);
  return {
    rentals: ofService.length,
    withCode: waits.length,
    usualWaitMs: waits[Math.floor((waits.length - 1) / 2)] ?? null,
  };
}

export function isReliable({ rentals, withCode }: DeliveryRecord): boolean {
  return rentals >= RELIABLE.rentals && withCode >= RELIABLE.part * rentals;
}

type Ended = Pick<BoughtRental, 'id' | 'service' | 'rentedAt' | 'messages'>;

/**
 * Null if an ended rental tells nothing. `waitedUntil`: when it was given up without a code, null if unknown. A
 * message without a time of its own has the rental's, which is no wait.
 */
export function deliveryOf(
  { id, service, rentedAt, messages }: Ended,
  waitedUntil: number | null,
): Delivery | null {
  const [first] = messages;
  if (first) {
    const waitMs = first.receivedAt - rentedAt;
    return waitMs > 0 ? { id, service, rentedAt, waitMs } : null;
  }
  const fair = waitedUntil !== null && waitedUntil - rentedAt >= FAIR_CHANCE_MS;
  return fair ? { id, service, rentedAt, waitMs: null } : null;
}

/** Newest first, each rental once. Returns the same list if nothing is new. */
export function withDeliveries(
  known: readonly Delivery[],
  incoming: readonly Delivery[],
): readonly Delivery[] {
  const ids = new Set(known.map(({ id }) => id));
  const added = incoming.filter(({ id }) => !ids.has(id) && ids.add(id));
  if (added.length === 0) return known;
  return [...known, ...added].sort((a, b) => b.rentedAt - a.rentedAt).slice(0, MAX_KEPT);
}
