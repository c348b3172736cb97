import type { PageRef } from '../../domain/fill/fill.ts';
import { bestServiceFor, siteName } from '../../domain/services/service-match.ts';
import { withAlert, withoutPassingAlert } from '../../state/alert-edits.ts';
import { draftFor } from '../../state/draft.ts';
import type { Catalog } from '../account/catalog.ts';
import type { Context } from '../context/context.ts';

export type Offer = ReturnType<typeof createOffer>;

/**
 * Opens the popup over a site: on what could be rented for it, or on what is rented, for the user to choose what goes
 * there. Resolves false where the browser would not open it.
 */
export function createOffer({ ports, store }: Context, catalog: Catalog) {
  return async ({ tabId, origin }: PageRef, tab: 'rent' | 'active'): Promise<boolean> => {
    const { hostname } = new URL(origin);
    if (tab === 'rent' && store.state.services.length === 0) await catalog.refresh();
    const inPrivate = await ports.tabs.isPrivate(tabId);
    await store.update((state) => {
      const known =
        tab === 'active' || bestServiceFor(hostname, state.services, state.serviceOverrides) !== null;
      // Where no service is this site by name, its name is searched for, and the popup says so.
      const query = known ? '' : (siteName(hostname) ?? '');
      const draft = draftFor(state, { query, tab, origin });
      const told = known ? withoutPassingAlert(state) : withAlert(state, { kind: 'no_service' }, ports.now());
      return { ...told, draft: inPrivate ? { ...draft, inPrivate } : draft };
    });
    return ports.openPopup();
  };
}
