import type { Rental } from '../domain/rental/rental.ts';
import type { AppState } from './app-state.ts';

/** Counts that the server has moved money, as far as that can be told from the rentals, whatever has told of it. */
export function withMoneyMoved(before: AppState, after: AppState): AppState {
  if (before.rentals === after.rentals) return after;
  const known = new Map(before.rentals.map((rental) => [rental.key, moneyOf(rental)]));
  const hasMoved = after.rentals.some((rental) => moneyOf(rental) !== (known.get(rental.key) ?? 'none'));
  return hasMoved ? { ...after, money: { ...after.money, moves: after.money.moves + 1 } } : after;
}

/** The same for as long as a rental moves no money. Some of those that run out may be paid back. */
function moneyOf(rental: Rental): string {
  switch (rental.state) {
    case 'requesting':
      return 'none';
    case 'failed':
      return rental.reason === 'not_bought' || rental.reason === 'unproven' ? 'unclear' : 'none';
    case 'cancelled':
      return `${rental.priceMinor} paid, ${rental.refundMinor} back`;
    case 'expired':
      return `${rental.priceMinor} paid, run out`;
    case 'waiting':
    case 'received':
    case 'cancelling':
    case 'completed':
      return `${rental.priceMinor} paid`;
    default:
      return rental satisfies never;
  }
}
