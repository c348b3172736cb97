import type { ServerRental } from '../api/types.ts';
import { absenceIsProof, findPurchase } from '../domain/purchase.ts';
import type { Requesting } from '../domain/rental.ts';
import { isBought, type RentalEvent } from '../domain/rental-events.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { rentalOf, withEvent, withRental } from '../storage/state-edits.ts';
import { type Context, codeOfError, noteError, serverNow } from './context.ts';
import { evidenceOf, observation } from './evidence.ts';

interface Steps {
  isInFlight(key: string): boolean;
  onBought(key: string): Promise<void>;
}

/**
 * Brings what is known here in line with the server: settles purchases whose answer was lost, adopts rentals made
 * elsewhere, and takes over their codes. Resolves with the error's code where the server could not be asked.
 */
export function createReconcile(context: Context, { isInFlight, onBought }: Steps) {
  const { ports, store } = context;
  let running: Promise<void> | undefined;

  function reconcile(): Promise<void> {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function run(): Promise<void> {
    const state = await markLost();
    if (state.account.status === 'none') return;
    try {
      const active = await ports.api.activeRentals();
      if (active.length > 0) await ports.alarm.start();
      for (const rental of active) await takeOver(rental);
      for (const intent of lostIntents(await store.load())) await settle(intent, active);
    } catch (error) {
      await noteError(context, codeOfError(error));
    }
  }

  /** A request that an earlier worker sent can no longer be answered here. */
  function markLost(): Promise<Snapshot> {
    return store.update((state) =>
      intents(state)
        .filter(({ key }) => !isInFlight(key))
        .reduce((next, { key }) => withEvent(next, key, { type: 'unanswered' }), state),
    );
  }

  async function takeOver(rental: ServerRental): Promise<void> {
    await store.update((state) => {
      const known = state.rentals.find((one) => isBought(one) && one.id === rental.id);
      if (known) return withEvent(state, known.key, observation(rental));
      // It may be the answer to an intent, lost or still under way; that is settled by itself.
      if (intents(state).some((intent) => findPurchase(intent, [rental]))) return state;
      const now = serverNow(state, ports);
      const evidence = evidenceOf(rental, null, now);
      if (rental.status === 'cancelled' || rental.status === 'expired' || evidence.expiresAt <= now)
        return state;
      const adopted: Requesting = {
        key: ports.newKey(),
        service: rental.service,
        requestedAt: evidence.rentedAt,
        shownPriceMinor: null,
        knownIds: [],
        state: 'requesting',
        request: 'unanswered',
      };
      return withEvent(withRental(state, adopted), adopted.key, { type: 'confirmed', evidence });
    });
  }

  async function settle(intent: Requesting, active: readonly ServerRental[]): Promise<void> {
    const listedAt = serverNow(await store.load(), ports);
    const inActive = findPurchase(intent, active);
    const found =
      inActive ?? findPurchase(intent, (await ports.api.history({ status: 'all', limit: 50 })).entries);
    if (found) return confirm(intent, found);
    if (absenceIsProof(intent, listedAt)) await apply(intent.key, { type: 'not_bought' });
  }

  async function confirm(intent: Requesting, found: ServerRental): Promise<void> {
    const evidence = evidenceOf(found, intent.shownPriceMinor, intent.requestedAt);
    await apply(intent.key, { type: 'confirmed', evidence });
    await apply(intent.key, observation(found));
    const rental = rentalOf(await store.load(), intent.key);
    if (rental?.state === 'waiting' || rental?.state === 'received') await onBought(intent.key);
  }

  function lostIntents(state: Snapshot): Requesting[] {
    return intents(state).filter(({ request }) => request === 'unanswered');
  }

  function apply(key: string, event: RentalEvent) {
    return store.update((state) => withEvent(state, key, event));
  }

  return reconcile;
}

function intents(state: Snapshot): Requesting[] {
  return state.rentals.filter((rental) => rental.state === 'requesting');
}
