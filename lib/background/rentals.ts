import { AppError } from '../domain/errors.ts';
import type { Site } from '../domain/fill.ts';
import { isRefusal } from '../domain/purchase.ts';
import type { Requesting } from '../domain/rental.ts';
import { isBought, isOpen, type RentalEvent } from '../domain/rental-events.ts';
import { rentalOf, withEvent, withFill, withoutRental, withRental } from '../storage/state-edits.ts';
import { EMPTY } from '../storage/stored-state.ts';
import type { Catalog } from './catalog.ts';
import { type Context, codeOfError, noteError, serverNow } from './context.ts';
import { evidenceOf } from './evidence.ts';

export interface RentInput {
  service: string;
  shownPriceMinor: number;
  site: Site | null;
}

interface Steps {
  catalog: Catalog;
  /** A number is known now: fill it and await its code. */
  onBought(key: string): Promise<void>;
  /** An answer was lost, or a purchase ended: look at what is left to do. */
  onChanged(): void;
}

export type Rentals = ReturnType<typeof createRentals>;

/** Buying a number. The intent is stored before the POST, and the POST is never repeated. */
export function createRentals(context: Context, { catalog, onBought, onChanged }: Steps) {
  const { ports, store } = context;
  const claimed = new Set<string>();
  const inFlight = new Set<string>();

  /** Resolves once the intent is stored; the purchase then goes on whether or not anyone waits for it. */
  async function rent(input: RentInput): Promise<{ key: string; settled: Promise<void> }> {
    const state = await store.load();
    if (state.account.status === 'none') throw new AppError('no_key');
    const pending = state.rentals.some(
      (rental) => rental.state === 'requesting' && rental.service === input.service,
    );
    if (pending || claimed.has(input.service)) throw new AppError('already_renting');
    claimed.add(input.service);
    try {
      await catalog.confirmOffer(input.service, input.shownPriceMinor);
      const key = ports.newKey();
      inFlight.add(key);
      // From the intent on, this worker may be stopped: the alarm brings another one to settle it.
      await ports.alarm.start();
      await storeIntent(key, input).catch((error) => withdraw(key, error));
      return { key, settled: buy(key, input).finally(() => inFlight.delete(key)) };
    } catch (error) {
      await noteError(context, codeOfError(error));
      throw error;
    } finally {
      claimed.delete(input.service);
    }
  }

  async function storeIntent(key: string, { service, shownPriceMinor, site }: RentInput): Promise<void> {
    await store.commit((state) => {
      const intent: Requesting = {
        key,
        service,
        shownPriceMinor,
        requestedAt: serverNow(state, ports),
        knownIds: state.rentals.filter(isBought).map(({ id }) => id),
        state: 'requesting',
        request: 'sent',
      };
      const kept = withFill(withRental(state, intent), key, { site });
      return { ...kept, draft: EMPTY.draft };
    });
  }

  /** An intent that could not be stored is not acted upon. */
  async function withdraw(key: string, error: unknown): Promise<never> {
    inFlight.delete(key);
    await store.update((state) => withoutRental(state, key));
    throw error;
  }

  async function buy(key: string, { service, shownPriceMinor }: RentInput): Promise<void> {
    const bought = await post(key, service, shownPriceMinor);
    onChanged();
    await Promise.all([bought ? onBought(key) : null, catalog.refresh()]);
  }

  /** The one POST. Resolves true where the API has answered with a number. */
  async function post(key: string, service: string, shownPriceMinor: number): Promise<boolean> {
    try {
      const bought = await ports.api.rent(service);
      await store.update((state) => {
        const evidence = evidenceOf(bought, shownPriceMinor, serverNow(state, ports));
        return withEvent(state, key, { type: 'confirmed', evidence });
      });
      return true;
    } catch (error) {
      const code = codeOfError(error);
      await noteError(context, code);
      const event: RentalEvent = isRefusal(code) ? { type: 'refused', reason: code } : { type: 'unanswered' };
      await store.update((state) => withEvent(state, key, event));
      return false;
    }
  }

  /** Takes an ended rental off the screen; an open one stays. */
  async function dismiss(key: string): Promise<void> {
    await store.update((state) => {
      const rental = rentalOf(state, key);
      return rental && !isOpen(rental) ? withoutRental(state, key) : state;
    });
  }

  return { rent, dismiss, isInFlight: (key: string) => inFlight.has(key) };
}
