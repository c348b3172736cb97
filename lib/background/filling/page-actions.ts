import type { FillValue } from '../../domain/fill/field-memory.ts';
import type { PageRef } from '../../domain/fill/fill.ts';
import type { LiveRental } from '../../domain/rental/rental.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import { latestCode } from '../../domain/sms/messages.ts';
import type { FillPlace } from '../../messaging/page-protocol.ts';
import { fillOf } from '../../state/selectors.ts';
import { type Context, codeOfError, raise } from '../context/context.ts';
import type { Rentals, RentInput } from '../rentals/rentals.ts';
import type { Fills } from './fills.ts';
import type { Offer } from './offer.ts';
import type { PageOrders } from './page-orders.ts';
import { rentalsOfPage } from './rental-of-site.ts';

type ShownOffer = Pick<RentInput, 'service' | 'shownPriceMinor'>;

interface Steps {
  fills: Fills;
  offer: Offer;
  orders: PageOrders;
  rentals: Rentals;
}

/** What the context menu and the shortcuts do. No view is open, so every failure opens one. */
export function createPageActions(context: Context, { fills, offer, orders, rentals }: Steps) {
  const { ports, store } = context;

  async function fill(value: FillValue, tabId: number, at: FillPlace): Promise<void> {
    const site = await siteIn(tabId, value);
    if (!site) return;
    // A page might lure its user into pressing the shortcut, to get another site's number or code.
    const rental = (await rentalsOfPage(context, site)).find((one) => isUsable(one, value));
    if (!rental && store.state.rentals.filter(isLive).some((one) => isUsable(one, value)))
      return void (await offer(site, 'active'));
    if (!rental) return raise(context, { kind: 'nothing_to_fill', value });
    const run = value === 'number' ? fills.fillNumber : fills.fillCode;
    const outcome = await run(rental.key, site, at);
    if (outcome !== 'filled') await raise(context, { kind: 'fill', value, outcome });
  }

  /** Rents the service that the user picked with its price in view. */
  async function rentFor({ service, shownPriceMinor }: ShownOffer, tabId: number): Promise<void> {
    const site = await siteIn(tabId, 'number');
    const isListed = store.state.services.some(({ name }) => name === service);
    if (!site) return;
    if (!isListed) return raise(context, { kind: 'error', code: 'no_numbers', about: { service } });
    try {
      const { key, settled } = await rentals.rent({ service, shownPriceMinor, site });
      await settled;
      const outcome = fillOf(store.state, key).number;
      if (outcome !== null && outcome !== 'filled')
        await raise(context, { kind: 'fill', value: 'number', outcome });
      else if (outcome === null) await ports.openPopup();
    } catch (error) {
      await raise(context, { kind: 'error', code: codeOfError(error), about: { service } });
    }
  }

  /** Opens the list with this site's service on top, price in view, for the user to choose. */
  async function rentHere(tabId: number): Promise<void> {
    const site = await siteIn(tabId, 'number');
    if (site) await offer(site, 'rent');
  }

  /** The user says what a field is for. If a value is waiting for such a field, it is filled at once. */
  async function chooseField(value: FillValue, tabId: number): Promise<void> {
    const site = await siteIn(tabId, value);
    if (!site) return;
    const outcome = await orders.rememberField(site, value);
    if (outcome !== 'filled') return raise(context, { kind: 'fill', value, outcome });
    const rental = (await rentalsOfPage(context, site)).find((one) => isUsable(one, value));
    if (!rental) return;
    const run = value === 'number' ? fills.fillNumber : fills.fillCode;
    await run(rental.key, site, 'focused_field');
  }

  async function siteIn(tabId: number, value: FillValue): Promise<PageRef | null> {
    const injected = await ports.tabs.inject(tabId);
    if (injected !== null && injected !== 'gone') return { tabId, origin: injected.origin };
    const outcome = injected === null ? 'restricted_page' : 'page_gone';
    await raise(context, { kind: 'fill', value, outcome });
    return null;
  }

  return { fill, rentFor, rentHere, chooseField };
}

function isUsable({ messages }: LiveRental, value: FillValue): boolean {
  return value === 'number' || latestCode(messages) !== null;
}
