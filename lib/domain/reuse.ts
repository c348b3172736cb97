import type { E164 } from './phone.ts';

/** An earlier number of the user's, and whether it can be rented again now. */
export interface ReuseOffer {
  phone: E164;
  eligible: boolean;
  /** Why not, as the API words it; null where it does not say. */
  reason: string | null;
  /** Null where the API does not say: then the service's own price. */
  priceMinor: number | null;
  /** When it was last rented, on the server's clock; null where unknown. */
  lastRentedAt: number | null;
}
