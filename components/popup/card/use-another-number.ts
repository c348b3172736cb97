import type { AppError } from '../../../lib/domain/errors.ts';
import type { LiveRental } from '../../../lib/domain/rental/rental.ts';
import { isAboveCap } from '../../../lib/domain/rental/replacement.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useCommand } from '../../shared/use-command.ts';

export interface AnotherNumber {
  priceMinor: number;
  /** The user's own, if the price is above it, so that renting takes a click on that price. */
  capMinor: number | null;
  pending: boolean;
  run(): void;
}

/** `another` is null if no number can be rented in place of this one. */
export function useAnotherNumber(
  rental: LiveRental,
  refundable: boolean,
): { another: AnotherNumber | null; error: AppError | null } {
  const replace = useCommand('rental.replace');
  const offer = useAppState(({ services }) => services.find(({ name }) => name === rental.service));
  const replacing = useAppState((snapshot) => Object.hasOwn(snapshot.replacing, rental.key));
  const cap = useAppState(({ settings }) => settings.replaceUpToMinor);
  const { error, pending } = replace;
  if (!refundable || !offer || offer.available === 0 || replacing) return { another: null, error };

  const { priceMinor } = offer;
  const isAbove = isAboveCap(priceMinor, cap);
  return {
    error,
    another: {
      priceMinor,
      capMinor: isAbove ? cap : null,
      pending,
      run: () =>
        void replace.run({
          key: rental.key,
          shownPriceMinor: priceMinor,
          ...(isAbove ? { aboveCap: true as const } : {}),
        }),
    },
  };
}
