import type { E164 } from '../phone.ts';

export interface RerentOffer {
  phone: E164;
  eligible: boolean;
  /** Why not, in the API's words; null if it does not say. */
  reason: string | null;
  /** Null if the API does not say: then the service's price applies. */
  priceMinor: number | null;
  /** On the server's clock; null if unknown. */
  lastRentedAt: number | null;
}

interface Past {
  service: string;
  phone: E164;
  rentedAt: number | null;
}

export type RerentNumber = Pick<RerentOffer, 'phone' | 'lastRentedAt'>;

/** Each number of the service once, the last rented first. */
export function rerentNumbers(past: readonly Past[], service: string): RerentNumber[] {
  const newest = new Map<E164, number | null>();
  for (const { phone, rentedAt, service: name } of past) {
    if (name.toLowerCase() !== service.toLowerCase()) continue;
    const before = newest.get(phone) ?? null;
    newest.set(phone, before === null || (rentedAt ?? 0) > before ? rentedAt : before);
  }
  return [...newest]
    .map(([phone, lastRentedAt]) => ({ phone, lastRentedAt }))
    .sort((a, b) => (b.lastRentedAt ?? 0) - (a.lastRentedAt ?? 0));
}

/**
 * Available ones first, then by when they were last rented. A number that the API does not mention is not available.
 */
export function rerentOffers(
  numbers: readonly RerentNumber[],
  checked: readonly Pick<RerentOffer, 'phone' | 'eligible' | 'reason' | 'priceMinor'>[],
): RerentOffer[] {
  const byPhone = new Map(checked.map((result) => [result.phone, result]));
  const offers = numbers.map(({ phone, lastRentedAt }) => {
    const { eligible = false, reason = null, priceMinor = null } = byPhone.get(phone) ?? {};
    return { phone, lastRentedAt, eligible, reason: eligible ? null : reason, priceMinor };
  });
  return [...offers.filter(({ eligible }) => eligible), ...offers.filter(({ eligible }) => !eligible)];
}
