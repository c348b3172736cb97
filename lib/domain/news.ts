import type { Rental } from './rental.ts';
import { isBought, isOpen } from './rental-events.ts';

/** A name for the open rentals and what has come in for them: another name means that there is something new to see. */
export function newsOf(rentals: readonly Rental[]): string {
  return rentals
    .filter(isOpen)
    .map((rental) => `${rental.key}:${isBought(rental) ? rental.messages.length : 0}`)
    .join(' ');
}
