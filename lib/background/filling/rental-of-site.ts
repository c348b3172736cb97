import { belongsTo } from '../../domain/fill/belongs.ts';
import { type PageRef, reaches, takesCodes } from '../../domain/fill/fill.ts';
import type { BoughtRental, LiveRental } from '../../domain/rental/rental.ts';
import { isBought, isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { fillOf, rentalOf } from '../../state/selectors.ts';
import type { Context } from '../context/context.ts';

/**
 * What a press in that page may fill, nearest first: the rentals of its site, without those in a tab of another container,
 * because the user keeps the two apart.
 */
export async function rentalsOfPage({ ports, store }: Context, page: PageRef): Promise<LiveRental[]> {
  const { state } = store;
  const own = rentalsOfSite(state, page);
  const here = await ports.tabs.container(page.tabId);
  if (here === null) return own;
  const containers = await Promise.all(
    own.map(({ key }) => {
      const { site } = fillOf(state, key);
      return site && ports.tabs.container(site.tabId);
    }),
  );
  return own.filter((_, n) => (containers[n] ?? here) === here);
}

/**
 * The live rentals that belong to this page: first the one in its form, then those of its tab, of its site, and those
 * that went nowhere.
 */
function rentalsOfSite(state: AppState, { tabId, origin }: PageRef): LiveRental[] {
  const own = state.rentals
    .filter(isLive)
    .filter(({ key, service }) =>
      belongsTo(origin, { service, fill: fillOf(state, key) }, state.serviceOverrides),
    );
  const distance = ({ key }: LiveRental) => {
    const { site, displaced } = fillOf(state, key);
    if (site === null || !reaches(site, origin)) return 3;
    if (site.tabId !== tabId) return 2;
    return displaced ? 1 : 0;
  };
  return own.toSorted((one, other) => distance(one) - distance(other));
}

/**
 * The live rentals whose number is in that tab (and on that site, if an origin is given), so that a code is expected
 * there.
 */
export function awaitingIn(state: AppState, tabId: number, origin?: string): string[] {
  return state.rentals.filter(isLive).flatMap(({ key }) => {
    const fill = fillOf(state, key);
    const isHere = fill.site?.tabId === tabId && (origin === undefined || reaches(fill.site, origin));
    return isHere && takesCodes(fill) ? [key] : [];
  });
}

export function boughtRental(state: AppState, key: string): BoughtRental | null {
  const rental = rentalOf(state, key);
  return rental && isBought(rental) ? rental : null;
}
