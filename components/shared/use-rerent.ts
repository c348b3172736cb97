import type { AppError } from '../../lib/domain/errors.ts';
import type { E164 } from '../../lib/domain/phone.ts';
import type { RerentOffer } from '../../lib/domain/rental/rerent.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { useCommand } from './use-command.ts';
import { useView } from './view-context.ts';

export interface Rentable {
  phone: E164;
  priceMinor: number;
}

export interface Rerent {
  rent(number: Rentable): void;
  pending: boolean;
  error: AppError | null;
  isDone: boolean;
}

/** A service's earlier numbers. Sends nothing before `check`. */
export function useEarlierNumbers(service: string) {
  const { actions, site } = useView();
  const listedMinor = useAppState(
    ({ services }) => services.find(({ name }) => name === service)?.priceMinor ?? null,
  );
  const checking = useCommand('rerent.check');
  const renting = useCommand('rental.rerent');

  const rerent: Rerent = {
    pending: renting.pending,
    error: renting.error,
    isDone: renting.value !== null,
    rent({ phone, priceMinor }) {
      // First and not awaited: the prompt needs the click's own turn.
      if (site) actions.askForSite(site.origin);
      void renting.run({ service, phone, shownPriceMinor: priceMinor, site });
    },
  };
  return {
    check: () => void checking.run({ service }),
    isChecking: checking.pending,
    checkError: checking.error,
    forget: checking.reset,
    offers: checking.value,
    /** Null if it cannot be rented or its price is unknown. */
    rentable: ({ phone, eligible, priceMinor }: RerentOffer): Rentable | null => {
      const price = priceMinor ?? listedMinor;
      return eligible && price !== null ? { phone, priceMinor: price } : null;
    },
    rerent,
  };
}

export type RerentStep =
  | { at: 'unchecked' }
  | { at: 'refused'; reason: string | null }
  | { at: 'offered'; number: Rentable };

/**
 * Rents one earlier number again. Availability is checked first, and nothing is bought at a price the user has not seen.
 */
export function useRerent(service: string, phone: E164) {
  const { offers, rentable, ...earlier } = useEarlierNumbers(service);

  function step(): RerentStep {
    if (offers === null) return { at: 'unchecked' };
    const offer = offers.find((one) => one.phone === phone);
    const number = offer ? rentable(offer) : null;
    return number ? { at: 'offered', number } : { at: 'refused', reason: offer?.reason ?? null };
  }

  return { ...earlier, step: step() };
}
