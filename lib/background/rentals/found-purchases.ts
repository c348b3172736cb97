import type { ServerRental } from '../../api/types.ts';
import type { Requesting } from '../../domain/rental/rental.ts';
import { type Evidence, isLive } from '../../domain/rental/rental-events.ts';
import { rentalOf } from '../../state/selectors.ts';
import { withBought } from '../context/bought.ts';
import { type Context, recordEvent } from '../context/context.ts';
import { evidenceOf, listing } from './evidence.ts';
import type { Purchases } from './purchases.ts';

interface Steps {
  purchases: Pick<Purchases, 'noteBought'>;
  onBought(key: string): Promise<void>;
}

export function createFoundPurchases(context: Context, { purchases, onBought }: Steps) {
  const { ports, store } = context;

  async function confirm(intent: Requesting, found: ServerRental): Promise<void> {
    await noteBought(intent, evidenceOf(found, intent.shownPriceMinor, intent.requestedAt));
    const event = listing(found);
    if (event) await recordEvent(context, intent.key, event);
    await tellBought(intent.key);
  }

  async function noteBought(intent: Requesting, evidence: Evidence): Promise<void> {
    purchases.noteBought(intent.key);
    await store.update((state) => withBought(state, intent, evidence, ports.now()));
  }

  async function tellBought(key: string): Promise<void> {
    const rental = rentalOf(store.state, key);
    if (rental && isLive(rental)) await onBought(key);
  }

  return { confirm, noteBought, tellBought };
}
