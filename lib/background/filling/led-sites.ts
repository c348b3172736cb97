import { ledOn, type PageRef } from '../../domain/fill/fill.ts';
import { othersInForm, withDisplaced } from '../../state/form-edits.ts';
import { fillOf, withFill } from '../../state/state-edits.ts';
import type { Context } from '../context/context.ts';
import { type Documents, isPage } from './documents.ts';
import { awaitingIn } from './rental-of-site.ts';

/** From the sending of a form until the document that it leads to is there. */
const WITHIN_MS = 15_000;

/**
 * Which hosts beside a number's its site has led to. One counts where a form of the number's page was sent just before, that
 * very page led there, and it is the next document in the tab. What comes later was gone to by a link, as far as anyone knows.
 */
export function createLedSites({ ports, store }: Context, documents: Documents) {
  /** By tab. A worker that is stopped forgets them; the code is then offered, not typed by itself. */
  const sendings = new Map<number, { at: number; document: number; origin: string }>();
  /** By tab: the document that asked for a code. */
  const asking = new Map<number, number>();

  function formSent({ tabId, origin }: PageRef): void {
    if (asking.get(tabId) === documents.count(tabId)) return;
    sendings.set(tabId, { at: ports.now(), document: documents.count(tabId), origin });
  }

  /** The site asks for the code in this page: where its forms lead has nothing to do with it. */
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
    // More of the same document has loaded, which says nothing.
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
