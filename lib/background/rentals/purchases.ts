import type { ServerRental } from '../../api/types.ts';
import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import type { AppErrorCode } from '../../domain/errors.ts';
import { wantsAutoCancel } from '../../domain/rental/auto-cancel.ts';
import { earliestOf } from '../../domain/rental/purchase.ts';
import type { Rental, Requesting, Rerent } from '../../domain/rental/rental.ts';
import { isBought, type RentalEvent } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { withRecentService } from '../../state/recent-service-edits.ts';
import { rentalOf, withEvent, withoutRental } from '../../state/state-edits.ts';
import { withBought } from '../context/bought.ts';
import { type Context, codeOfError, noteError, serverNow } from '../context/context.ts';
import { evidenceOf } from './evidence.ts';

export interface Order {
  service: string;
  shownPriceMinor: number;
  rerent?: Rerent;
}

export interface Purchase {
  key: string;
  /** The API has answered, or its answer is lost. */
  settled: Promise<void>;
}

/** A rental made within this time may have left the screen and still be the newest in the lists. */
const RECENT_MS = 60_000;

export type Purchases = ReturnType<typeof createPurchases>;

/** From the stored intent to the API's answer. The intent is on disk before the POST. */
export function createPurchases(
  context: Context,
  { onBought, onEnded }: { onBought(key: string): Promise<void>; onEnded(bought: boolean): Promise<void> },
) {
  const { alarm, ports, store } = context;
  const inFlight = new Set<string>();
  /** By key, and by what no change of a clock shows in. */
  const boughtAt = new Map<string, number>();

  /**
   * Resolves once the intent is stored; the purchase then goes on whether or not anyone waits for it. `keep` adds the
   * intent to the state; where it does not, nothing is bought and null comes back. It may throw, too.
   */
  async function beginPurchase(
    order: Order,
    keep: (state: AppState, intent: Requesting) => AppState,
  ): Promise<Purchase | null> {
    const key = ports.newKey();
    inFlight.add(key);
    try {
      // Set before the intent is there, as the worker may be stopped right after it.
      const state = await alarm.during(() => store.commit((now) => keep(now, intentOf(now, key, order))));
      const intent = rentalOf(state, key);
      if (intent?.state !== 'requesting') return null;
      return { key, settled: buy(intent).finally(() => inFlight.delete(key)) };
    } catch (error) {
      // An intent that could not be stored is not acted upon.
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
    const outcome = await placeOrder(intent);
    const bought = outcome.type === 'confirmed';
    if (bought) noteBought(intent.key);
    await store.update((state) =>
      outcome.type === 'confirmed'
        ? withRecentService(withBought(state, intent, outcome.evidence, ports.now()), intent.service)
        : withEvent(state, intent.key, outcome),
    );
    await Promise.all([bought ? onBought(intent.key) : null, onEnded(bought)]);
  }

  /** The one POST, and what its answer says. */
  async function placeOrder(intent: Requesting): Promise<RentalEvent> {
    try {
      const bought = await post(intent);
      // An answer to an earlier request.
      if (intent.knownIds.includes(bought.id)) return { type: 'unanswered' };
      const now = serverNow(store.state, ports);
      return {
        type: 'confirmed',
        evidence: evidenceOf(notBefore(intent, bought), intent.shownPriceMinor, now),
      };
    } catch (error) {
      const code = codeOfError(error);
      await noteError(context, code);
      return ERROR_VERDICTS[code].purchase === 'refused'
        ? { type: 'refused', reason: reasonOf(code, intent) }
        : { type: 'unanswered' };
    }
  }

  function post({ service, rerent }: Requesting): Promise<ServerRental> {
    return rerent ? ports.api.rerent(service, rerent.phone, rerent.idempotencyKey) : ports.api.rent(service);
  }

  function noteBought(key: string): void {
    boughtAt.set(key, ports.elapsed());
  }

  /** An earlier worker's are known by when they were asked for. `now` on the server's clock. */
  function sinceBoughtMs({ key, requestedAt }: Rental, now: number): number {
    const at = boughtAt.get(key);
    return at === undefined ? Math.abs(now - requestedAt) : ports.elapsed() - at;
  }

  return {
    begin: beginPurchase,
    ask: placeOrder,
    noteBought,
    sinceBoughtMs,
    isInFlight: (key: string) => inFlight.has(key),
  };
}

/** Nothing is rented before it was asked for: a time far back would have it end at once. */
function notBefore(intent: Requesting, bought: ServerRental): ServerRental {
  const isOld = bought.rentedAt !== null && bought.rentedAt < earliestOf(intent);
  return isOld ? { ...bought, rentedAt: intent.requestedAt } : bought;
}

/** 409 means no numbers; of one certain number, that it is not to be had. */
function reasonOf(code: AppErrorCode, { rerent }: Requesting): AppErrorCode {
  return rerent && code === 'no_numbers' ? 'not_rentable' : code;
}
