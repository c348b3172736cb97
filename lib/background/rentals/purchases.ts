import { wantsAutoCancel } from '../../domain/rental/auto-cancel.ts';
import type { Rental, Requesting, Rerent } from '../../domain/rental/rental.ts';
import { isBought } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { withRecentService } from '../../state/recent-service-edits.ts';
import { rentalOf } from '../../state/selectors.ts';
import { withEvent, withoutRental } from '../../state/state-edits.ts';
import { withBought } from '../context/bought.ts';
import { type Context, serverNow } from '../context/context.ts';
import { placeOrder } from './place-order.ts';

export interface Order {
  service: string;
  shownPriceMinor: number;
  rerent?: Rerent;
}

export interface Purchase {
  key: string;
  /** Resolves once the API has answered, or the answer is lost. */
  settled: Promise<void>;
}

/** A rental this young may have been dismissed and still head the server's list. */
const RECENT_MS = 60_000;

export type Purchases = ReturnType<typeof createPurchases>;

/** Stores the intent on disk before the POST, and settles it with the answer. */
export function createPurchases(
  context: Context,
  { onBought, onEnded }: { onBought(key: string): Promise<void>; onEnded(bought: boolean): Promise<void> },
) {
  const { alarm, ports, store } = context;
  const inFlight = new Set<string>();
  /** By key, in `elapsed` time. */
  const boughtAt = new Map<string, number>();

  /**
   * Resolves once the intent is stored; the purchase then goes on by itself. `keep` adds the intent to the state. If it
   * does not, nothing is bought and the result is null. It may also throw.
   */
  async function beginPurchase(
    order: Order,
    keep: (state: AppState, intent: Requesting) => AppState,
  ): Promise<Purchase | null> {
    const key = ports.newKey();
    inFlight.add(key);
    try {
      // Set first, because the worker may be stopped as soon as the intent is stored.
      const state = await alarm.during(() => store.commit((now) => keep(now, intentOf(now, key, order))));
      const intent = rentalOf(state, key);
      if (intent?.state !== 'requesting') return null;
      return { key, settled: buy(intent).finally(() => inFlight.delete(key)) };
    } catch (error) {
      // An intent that could not be stored is dropped.
      await store.update((state) => (rentalOf(state, key) ? withoutRental(state, key) : state));
      throw error;
    }
  }

  function intentOf(state: AppState, key: string, { service, shownPriceMinor, rerent }: Order): Requesting {
    const now = serverNow(state, ports);
    const ended = state.deliveries.filter(({ rentedAt }) => now - rentedAt < RECENT_MS);
    return {
      key,
      service,
      shownPriceMinor,
      requestedAt: now,
      knownIds: [...state.rentals.filter(isBought), ...ended].map(({ id }) => id),
      state: 'requesting',
      request: 'sent',
      ...(rerent ? { rerent } : {}),
      ...(wantsAutoCancel(state.settings.autoCancel) ? { autoCancel: true } : {}),
    };
  }

  async function buy(intent: Requesting): Promise<void> {
    const outcome = await placeOrder(context, intent);
    const bought = outcome.type === 'confirmed';
    if (bought) noteBought(intent.key);
    await store.update((state) =>
      outcome.type === 'confirmed'
        ? withRecentService(withBought(state, intent, outcome.evidence, ports.now()), intent.service)
        : withEvent(state, intent.key, outcome),
    );
    await Promise.all([bought ? onBought(intent.key) : null, onEnded(bought)]);
  }

  function noteBought(key: string): void {
    boughtAt.set(key, ports.elapsed());
  }

  /** For an earlier worker's purchase, time since the request. `now` is on the server's clock. */
  function sinceBoughtMs({ key, requestedAt }: Rental, now: number): number {
    const at = boughtAt.get(key);
    return at === undefined ? Math.abs(now - requestedAt) : ports.elapsed() - at;
  }

  return {
    begin: beginPurchase,
    ask: (intent: Requesting) => placeOrder(context, intent),
    noteBought,
    sinceBoughtMs,
    isInFlight: (key: string) => inFlight.has(key),
  };
}
