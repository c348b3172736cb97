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
