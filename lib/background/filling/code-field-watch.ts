import { isLive } from '../../domain/rental/rental-events.ts';
import { fillOf, rentalOf } from '../../state/selectors.ts';
import { type Context, serverNow } from '../context/context.ts';
import type { PageOrders } from './page-orders.ts';

export type CodeFieldOrders = ReturnType<typeof createCodeFieldOrders>;

/** Asks the page that has a rental's number to report a code field, until the rental ends. */
export function createCodeFieldOrders({ ports, store }: Context, orders: PageOrders) {
  return async (key: string): Promise<void> => {
    const { state } = store;
    const rental = rentalOf(state, key);
    const { site } = fillOf(state, key);
    if (!site || !rental || !isLive(rental)) return;
    await orders.watchCodeField(site, Math.max(0, rental.expiresAt - serverNow(state, ports)));
  };
}
