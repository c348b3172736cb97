import type { BoughtRental } from './rental.ts';

/** How one rental went, kept on this machine: what the user may expect of a service next time. */
export interface Delivery {
  /** The server's id of the rental. */
  id: string;
  service: string;
  /** Milliseconds on the server's clock. */
  rentedAt: number;
  /** Milliseconds from the rent to the first message; null where none came. */
  waitMs: number | null;
}

export interface DeliveryRecord {
  rentals: number;
  withCode: number;
  /** Median wait of those that got a code, in milliseconds; null where there is none. */
  usualWaitMs: number | null;
}

const MAX_KEPT = 500;

/** A number given up sooner says nothing of its service. */
const FAIR_CHANCE_MS = 60_000;

/** What the user's own history says of a service. */
export function deliveryRecord(deliveries: readonly Delivery[], service: string): DeliveryRecord {
  const ofService = deliveries.filter((delivery) => delivery.service === service);
  const waits = ofService.flatMap(({ waitMs }) => (waitMs === null ? [] : [waitMs])).sort((a, b) => a - b);
  return {
    rentals: ofService.length,
    withCode: waits.length,
    usualWaitMs: waits[Math.floor((waits.length - 1) / 2)] ?? null,
  };
}

type Ended = Pick<BoughtRental, 'id' | 'service' | 'rentedAt' | 'messages'>;

/**
 * What an ended rental tells; null where it tells nothing. `waitedUntil`: when it was given up without a code, null
 * where nobody knows. A message the API gave no time bears the rental's own, which is no wait.
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

/** The newest first, each rental once, as first told. The same list back where nothing is new. */
export function withDeliveries(
  known: readonly Delivery[],
  incoming: readonly Delivery[],
): readonly Delivery[] {
  const ids = new Set(known.map(({ id }) => id));
  const added = incoming.filter(({ id }) => !ids.has(id) && ids.add(id));
  if (added.length === 0) return known;
  return [...known, ...added].sort((a, b) => b.rentedAt - a.rentedAt).slice(0, MAX_KEPT);
}
