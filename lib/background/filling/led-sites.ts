import { ledOn, type PageRef } from '../../domain/fill/fill.ts';
import { othersInForm, withDisplaced } from '../../state/form-edits.ts';
import { fillOf } from '../../state/selectors.ts';
import { withFill } from '../../state/state-edits.ts';
import type { Context } from '../context/context.ts';
import { type Documents, isPage } from './documents.ts';
import { awaitingIn } from './rental-of-site.ts';

/** From submitting a form to the document it leads to. */
const WITHIN_MS = 15_000;

/**
 * Which other hosts of its site a number's page has led to. A host counts if a form of that page was just submitted,
 * that page is its referrer, and it is the next document in the tab. Anything later may be a link that the user
 * followed.
 */
export function createLedSites({ ports, store }: Context, documents: Documents) {
  /** By tab. Lost with the worker: the code is then offered, not filled automatically. */
  const sendings = new Map<number, { at: number; document: number; origin: string }>();
  /** By tab: the document that asked for a code. */
  const asking = new Map<number, number>();

  function formSent({ tabId, origin }: PageRef): void {
    if (asking.get(tabId) === documents.count(tabId)) return;
    sendings.set(tabId, { at: ports.now(), document: documents.count(tabId), origin });
  }

  /** This page asks for the code itself, so where its forms lead does not matter. */
  function asksHere(tabId: number): void {
    asking.set(tabId, documents.count(tabId));
    sendings.delete(tabId);
  }

  async function loaded(tabId: number): Promise<void> {
    const sending = sendings.get(tabId);
    if (!sending) return;
    const page = await ports.tabs.inject(tabId);
    const passed = documents.count(tabId) - sending.document;
    const isOfNumber = isPage(page) && awaitingIn(store.state, tabId, page.origin).length > 0;
    // The same document, still loading, proves nothing.
    if (isOfNumber && passed === 0) return;
    sendings.delete(tabId);
    if (!isPage(page) || passed !== 1 || page.cameFrom !== sending.origin) return;
    if (ports.now() - sending.at > WITHIN_MS) return;
    await store.update((state) =>
      awaitingIn(state, tabId, sending.origin).reduce((next, key) => {
        const { site } = fillOf(next, key);
        const led = site && ledOn(site, page.origin);
        if (led === null || led === site) return next;
        const others = othersInForm(next, key, led);
        return withDisplaced(withFill(next, key, { site: led }), others, true);
      }, state),
    );
  }

  return { formSent, asksHere, loaded };
}
