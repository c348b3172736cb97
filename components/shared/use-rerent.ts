import type { AppError } from '../../lib/domain/errors.ts';
import type { E164 } from '../../lib/domain/phone.ts';
import type { RerentOffer } from '../../lib/domain/rental/rerent.ts';
import { useAppState } from '../../lib/mirror/hooks.ts';
import { useCommand } from './use-command.ts';
import { useView } from './view-context.ts';

/** An earlier number that can be rented again, at the price that its user is shown. */
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

/** The earlier numbers of one service. Nothing is asked before `check`. */
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
      // As with a new number: first and unawaited, in the click's own turn.
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
    /** Null where it cannot be had, or at no price that is known. */
    rentable: ({ phone, eligible, priceMinor }: RerentOffer): Rentable | null => {
      const price = priceMinor ?? listedMinor;
      return eligible && price !== null ? { phone, priceMinor: price } : null;
    },
    rerent,
  };
}

/** How far one earlier number is on its way to being rented again. */
export type RerentStep =
  | { at: 'unchecked' }
  | { at: 'refused'; reason: string | null }
  | { at: 'offered'; number: Rentable };

/** Renting one earlier number again: whether it can be had is asked first, and nothing is bought at a price nobody saw. */
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
