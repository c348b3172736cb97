import type { Rental } from '../rental/rental.ts';
import { isBought, isOpen } from '../rental/rental-events.ts';
import type { Replacement } from '../rental/replacement.ts';

interface Watched {
  rentals: readonly Rental[];
  replacing: Readonly<Record<string, Replacement>>;
}

/** Sums up the open rentals, their messages and running replacements. If it changes, there is something new to see. */
export function newsOf({ rentals, replacing }: Watched): string {
  return [
    ...rentals
      .filter(isOpen)
      .map((rental) => `${rental.key}:${isBought(rental) ? rental.messages.length : 0}`),
    // Between the two numbers no rental may be open.
    ...Object.values(replacing).map(({ from, step }) => `${from}:${step}`),
  ].join(' ');
}
