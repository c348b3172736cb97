import type { Service } from '../services/service.ts';

interface Purse {
  balanceMinor: number | null;
  services: readonly Service[];
  /** Newest first. */
  recentServices: readonly string[];
}

/** So many numbers should still be affordable. */
const RENTALS_AHEAD = 2;

/** Whether it is time to top up: two more of what was rented last, or else of the cheapest, would be too much. */
export function isLowBalance({ balanceMinor, services, recentServices }: Purse): boolean {
  if (balanceMinor === null) return false;
  const [last] = recentServices;
  const again = services.find(({ name }) => name === last);
  const price = again?.priceMinor ?? Math.min(...services.map(({ priceMinor }) => priceMinor));
  return balanceMinor === 0 || (Number.isFinite(price) && balanceMinor < RENTALS_AHEAD * price);
}
