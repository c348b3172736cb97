import type { HistoryEntry } from '../../api/types.ts';
import { type Delivery, deliveryOf, withDeliveries } from '../../domain/rental/delivery.ts';
import { type Context, codeOfError, noteError, serverNow } from '../context/context.ts';
import { historyPages } from './history-pages.ts';

const MAX_PAGES = 2;

/** Fills the delivery records from the account's history, while nothing is known yet. */
export function createDeliveries(context: Context) {
  const { ports, store } = context;
  let tried = false;

  /** Once per worker. After that, each rental that ends adds its own record. */
  async function seed(): Promise<void> {
    const { account, deliveries } = store.state;
    if (tried || account.status !== 'connected' || deliveries.length > 0) return;
    tried = true;
    try {
      const past = await historyPages(ports.api, { used: false, mostPages: MAX_PAGES });
      const now = serverNow(store.state, ports);
      const told = past.flatMap((entry) => deliveryIn(entry, now) ?? []);
      await store.update((state) => {
        const known = withDeliveries(state.deliveries, told);
        return known === state.deliveries ? state : { ...state, deliveries: known };
      });
    } catch (error) {
      await noteError(context, codeOfError(error));
    }
  }

  return { seed };
}

/**
 * The list may have only the newest message, which need not be the first. A rental that has its code but is still live
 * is skipped: it adds itself when it ends.
 */
function deliveryIn(entry: HistoryEntry, now: number): Delivery | null {
  const { id, service, status, rentedAt, expiresAt, messages } = entry;
  const lives = status === 'active' || (status === 'completed' && (expiresAt ?? 0) > now);
  if (rentedAt === null || service === '' || lives) return null;
  return deliveryOf({ id, service, rentedAt, messages }, status === 'expired' ? expiresAt : null);
}
