import type { Rental } from '../domain/rental/rental.ts';
import type { AppState } from './app-state.ts';

/** Notices from the rentals that the server charged or refunded something. */
export function withMoneyMoved(before: AppState, after: AppState): AppState {
  if (before.rentals === after.rentals) return after;
  const known = new Map(before.rentals.map((rental) => [rental.key, moneyOf(rental)]));
  const hasMoved = after.rentals.some((rental) => moneyOf(rental) !== (known.get(rental.key) ?? 'none'));
  return hasMoved ? { ...after, money: { ...after.money, moves: after.money.moves + 1 } } : after;
}

/** Changes whenever a rental costs or returns money. Some expired rentals are refunded. */
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
