import { AppError } from '../../domain/errors.ts';
import type { PageRef } from '../../domain/fill/fill.ts';
import type { E164 } from '../../domain/phone.ts';
import { isSameClick } from '../../domain/rental/purchase.ts';
import type { Requesting } from '../../domain/rental/rental.ts';
import { isBought, isOpen } from '../../domain/rental/rental-events.ts';
import type { Replacement } from '../../domain/rental/replacement.ts';
import type { AppState } from '../../state/app-state.ts';
import { EMPTY } from '../../state/empty.ts';
import { openReplacements, withReplacementIntent } from '../../state/replacement-edits.ts';
import { rentalOf } from '../../state/selectors.ts';
import { withEvent, withFill, withoutRental, withRental } from '../../state/state-edits.ts';
import type { OfferCheck } from '../account/offer-check.ts';
import { type Context, codeOfError, noteError, serverNow } from '../context/context.ts';
import { observation } from './evidence.ts';
import type { Order, Purchase, Purchases } from './purchases.ts';

export interface RentInput {
  service: string;
  shownPriceMinor: number;
  site: PageRef | null;
}

export type Rentals = ReturnType<typeof createRentals>;

interface Steps {
  /** Rejects while it is not known whose key is stored. */
  confirmOwner(): Promise<void>;
  offers: OfferCheck;
  purchases: Purchases;
}

/** Makes sure that one click buys one number. */
export function createRentals(context: Context, { confirmOwner, offers, purchases }: Steps) {
  const { ports, store } = context;
  /** Services whose offer is being checked, before anything is stored. */
  const claimed = new Set<string>();

  async function rent({ service, shownPriceMinor, site }: RentInput): Promise<Purchase> {
    return claim(service, async () => {
      await offers.confirmOffer(service, shownPriceMinor);
      return beginRental({ service, shownPriceMinor }, site);
    });
  }

  function rerent({ service, phone, shownPriceMinor, site }: RentInput & { phone: E164 }): Promise<Purchase> {
    return claim(service, async () => {
      await offers.confirmNumber(service, phone, shownPriceMinor);
      const again = { phone, idempotencyKey: ports.newKey() };
      return beginRental({ service, shownPriceMinor, rerent: again }, site);
    });
  }

  /** Rents the new number of a replacement whose old number is cancelled. Null if it is no longer wanted. */
  async function replace({ from, service, shownPriceMinor }: Replacement): Promise<Purchase | null> {
    await confirmOwner();
    await offers.confirmOffer(service, shownPriceMinor);
    return purchases.begin({ service, shownPriceMinor }, (state, intent) =>
      withReplacementIntent(state, from, intent),
    );
  }

  async function claim(service: string, run: () => Promise<Purchase>): Promise<Purchase> {
    const { state } = store;
    if (state.account.status === 'none') throw new AppError('no_key');
    if (claimed.has(service) || isBeingRented(state, service)) throw new AppError('already_renting');
    claimed.add(service);
    try {
      await confirmOwner();
      return await run();
    } catch (error) {
      await noteError(context, codeOfError(error));
      throw error;
    } finally {
      claimed.delete(service);
    }
  }

  async function beginRental(order: Order, site: PageRef | null): Promise<Purchase> {
    const inPrivate = site !== null && (await ports.tabs.isPrivate(site.tabId));
    const purchase = await purchases.begin(order, (state, intent) => {
      // Checked again in the step that stores the intent: a replacement may have started since.
      if (isBeingRented(state, order.service)) throw new AppError('already_renting');
      return withOwnIntent(state, intent, site, inPrivate);
    });
    if (!purchase) throw new AppError('already_renting');
    return purchase;
  }

  function isBeingRented(state: AppState, service: string): boolean {
    const now = serverNow(state, ports);
    return (
      state.rentals.some((rental) => isSameClick(rental, service, purchases.sinceBoughtMs(rental, now))) ||
      openReplacements(state).some((replacement) => replacement.service === service)
    );
  }

  /** Removes an ended rental from the screen. An open one stays. */
  async function dismiss(key: string): Promise<void> {
    await store.update((state) => {
      const rental = rentalOf(state, key);
      return rental && !isOpen(rental) ? withoutRental(state, key) : state;
    });
  }

  async function refresh(key: string): Promise<void> {
    const rental = rentalOf(store.state, key);
    if (!rental || !isBought(rental)) throw new AppError('not_found');
    const seen = await ports.api.rental(rental.id);
    await store.update((state) => withEvent(state, key, observation(seen)));
  }

  return { rent, rerent, replace, refresh, dismiss };
}

function withOwnIntent(
  state: AppState,
  intent: Requesting,
  site: PageRef | null,
  inPrivate: boolean,
): AppState {
  const kept = withFill(withRental(state, intent), intent.key, {
    site,
    ...(site ? { rentedFor: true } : {}),
    ...(inPrivate ? { inPrivate } : {}),
  });
  return { ...kept, draft: EMPTY.draft };
}
