import type { Rental } from '../rental/rental.ts';
import { isBought, isOpen } from '../rental/rental-events.ts';
import type { Replacement } from '../rental/replacement.ts';

interface Watched {
  rentals: readonly Rental[];
  replacing: Readonly<Record<string, Replacement>>;
}

/**
 * A name for the open rentals, what has come in for them, and how far getting another number has come: another name means
 * that there is something new to see.
 */
export function newsOf({ rentals, replacing }: Watched): string {
  return [
    ...rentals
      .filter(isOpen)
      .map((rental) => `${rental.key}:${isBought(rental) ? rental.messages.length : 0}`),
    // Between the two numbers there may be none that is open.
    ...Object.values(replacing).map(({ from, step }) => `${from}:${step}`),
  ].join(' ');
}
