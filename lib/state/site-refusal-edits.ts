import { withDeliveries } from '../domain/rental/delivery.ts';
import { isLive } from '../domain/rental/rental-events.ts';
import type { AppState } from './app-state.ts';
import { rentalOf } from './selectors.ts';

/** To its service's record a number that the site does not accept is one without a code, however soon it is given up. */
export function withSiteRefusal(state: AppState, key: string): AppState {
  const rental = rentalOf(state, key);
  if (!rental || !isLive(rental) || rental.messages.length > 0) return state;
  const { id, service, rentedAt } = rental;
  const deliveries = withDeliveries(state.deliveries, [{ id, service, rentedAt, waitMs: null }]);
  return deliveries === state.deliveries ? state : { ...state, deliveries };
}
