import type { Site } from '../domain/fill.ts';
import { latestCode } from '../domain/messages.ts';
import type { LiveRental } from '../domain/rental.ts';
import { isLive } from '../domain/rental-events.ts';
import { bestServiceFor, siteName } from '../domain/service-match.ts';
import type { FillPlace } from '../messaging/page-protocol.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { fillOf } from '../storage/state-edits.ts';
import type { Catalog } from './catalog.ts';
import { type Context, codeOfError, raise } from './context.ts';
import type { Fills } from './fills.ts';
import type { Rentals } from './rentals.ts';

interface Steps {
  fills: Fills;
  rentals: Rentals;
  catalog: Catalog;
}

/** What the context menu and the shortcuts do. No view is open, so every failure raises one. */
export function createPageActions(context: Context, { fills, rentals, catalog }: Steps) {
  const { ports, store } = context;

  async function fill(value: 'number' | 'code', tabId: number, at: FillPlace): Promise<void> {
    const site = await siteIn(tabId, value);
    if (!site) return;
    const rental = rentalFor(await store.load(), site, value);
    if (!rental) return raise(context, { kind: 'nothing_to_fill', value });
    const run = value === 'number' ? fills.fillNumber : fills.fillCode;
    const outcome = await run(rental.key, site, at);
    if (outcome !== 'filled') await raise(context, { kind: 'fill', value, outcome });
  }

  /** Rents for the service that this site is by name. Where none is, the popup opens with the site's name searched. */
  async function rentHere(tabId: number): Promise<void> {
    const site = await siteIn(tabId, 'number');
    if (!site) return;
    const { hostname } = new URL(site.origin);
    if ((await store.load()).services.length === 0) await catalog.refresh();
    const service = bestServiceFor(hostname, (await store.load()).services);
    if (!service) return searchInPopup(siteName(hostname) ?? '', site.origin);
    try {
      const { key, settled } = await rentals.rent({
        service: service.name,
        shownPriceMinor: service.priceMinor,
        site,
      });
      await settled;
      const state = await store.load();
      const outcome = fillOf(state, key).number;
      if (outcome !== null && outcome !== 'filled')
        await raise(context, { kind: 'fill', value: 'number', outcome });
      else if (outcome === null) await ports.openPopup();
    } catch (error) {
      await raise(context, { kind: 'error', code: codeOfError(error) });
    }
  }

  async function searchInPopup(query: string, origin: string): Promise<void> {
    await store.update((state) => ({ ...state, draft: { query, service: null, browsing: true, origin } }));
    await raise(context, { kind: 'no_service' });
  }

  async function siteIn(tabId: number, value: 'number' | 'code'): Promise<Site | null> {
    const injected = await ports.tabs.inject(tabId);
    if (injected !== null && injected !== 'gone') return { tabId, origin: injected.origin };
    const outcome = injected === null ? 'page_closed_to_us' : 'page_gone';
    await raise(context, { kind: 'fill', value, outcome });
    return null;
  }

  return { fill, rentHere };
}

/** The rental the user means: the one whose number is on this site, else the newest that is on none, else the newest. */
function rentalFor(state: Snapshot, site: Site, value: 'number' | 'code'): LiveRental | undefined {
  const usable = state.rentals
    .filter(isLive)
    .filter((rental) => value === 'number' || latestCode(rental.messages) !== null);
  const onSite = usable.find(({ key }) => fillOf(state, key).site?.origin === site.origin);
  return onSite ?? usable.find(({ key }) => fillOf(state, key).site === null) ?? usable[0];
}
