import type { PageRef } from '../../domain/fill/fill.ts';
import { bestServiceFor, siteName } from '../../domain/services/service-match.ts';
import { withAlert, withoutPassingAlert } from '../../state/alert-edits.ts';
import { draftFor } from '../../state/draft.ts';
import type { Catalog } from '../account/catalog.ts';
import type { Context } from '../context/context.ts';

export type Offer = ReturnType<typeof createOffer>;

/**
 * Opens the popup on what can be rented for a site, or on the rentals to choose from. Resolves false if the browser
 * refuses.
 */
export function createOffer({ ports, store }: Context, catalog: Catalog) {
  return async ({ tabId, origin }: PageRef, tab: 'rent' | 'active'): Promise<boolean> => {
    const { hostname } = new URL(origin);
    if (tab === 'rent' && store.state.services.length === 0) await catalog.refresh();
    const inPrivate = await ports.tabs.isPrivate(tabId);
    await store.update((state) => {
      const known =
        tab === 'active' || bestServiceFor(hostname, state.services, state.serviceOverrides) !== null;
      // If no service matches the site, the popup searches for the site's name and says so.
      const query = known ? '' : (siteName(hostname) ?? '');
      const draft = draftFor(state, { query, tab, origin });
      const told = known ? withoutPassingAlert(state) : withAlert(state, { kind: 'no_service' }, ports.now());
      return { ...told, draft: inPrivate ? { ...draft, inPrivate } : draft };
    });
    return ports.openPopup();
  };
}
