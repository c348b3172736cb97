import type { PageRef } from '../../domain/fill/fill.ts';
import { fillOf } from '../../state/selectors.ts';
import { withCodeRequest, withFill } from '../../state/state-edits.ts';
import { type Context, serverNow } from '../context/context.ts';
import type { CodeDelivery } from './code-delivery.ts';
import type { CodeFieldOrders } from './code-field-watch.ts';
import type { Documents } from './documents.ts';
import { createGoneValues } from './gone-values.ts';
import { createLedSites } from './led-sites.ts';
import type { PageOrders } from './page-orders.ts';
import { awaitingIn } from './rental-of-site.ts';
import type { TabQueue } from './tab-queue.ts';

interface Steps {
  orders: PageOrders;
  documents: Documents;
  inTurn: TabQueue;
  watchCodeField: CodeFieldOrders;
  deliver: CodeDelivery['deliver'];
}

/** Reacts to what pages report, and to documents that load in a tab with a number. */
export function createPageEvents(context: Context, steps: Steps) {
  const { ports, store } = context;
  const { orders, documents, inTurn, watchCodeField, deliver } = steps;
  const ledSites = createLedSites(context, documents);

  /** The page submitted a form. Resolves true if a rental expects a code there. */
  async function formSent(page: PageRef): Promise<boolean> {
    const isAwaited = await noteSent(page);
    if (isAwaited) ledSites.formSent(page);
    return isAwaited;
  }

  async function noteSent({ tabId, origin }: Pick<PageRef, 'tabId'> & Partial<PageRef>): Promise<boolean> {
    const keys = awaitingIn(store.state, tabId, origin);
    await store.update((state) =>
      keys.reduce((next, key) => withCodeRequest(next, key, serverNow(state, ports)), state),
    );
    return keys.length > 0;
  }

  /** A new document: the form was submitted, and the code may belong here now. */
  async function navigated(tabId: number): Promise<boolean> {
    const sent = await noteSent({ tabId });
    await ledSites.loaded(tabId);
    await deliverTo(tabId);
    return sent;
  }

  async function deliverTo(tabId: number): Promise<void> {
    for (const key of awaitingIn(store.state, tabId)) {
      await store.update((state) =>
        fillOf(state, key).codeFieldSeen ? withFill(state, key, { codeFieldSeen: false }) : state,
      );
      await deliver(key);
      await inTurn(tabId, () => watchCodeField(key));
    }
  }

  /** The page shows a code field. Resolves true if a rental expects a code there. */
  async function codeFieldSeen({ tabId, origin }: PageRef, atOnce: boolean): Promise<boolean> {
    if (!atOnce) await noteSent({ tabId, origin });
    const keys = awaitingIn(store.state, tabId, origin);
    if (keys.length > 0) ledSites.asksHere(tabId);
    for (const key of keys) {
      await store.update((state) => withFill(state, key, { codeFieldSeen: true }));
      await deliver(key);
    }
    return keys.length > 0;
  }

  return { formSent, navigated, deliverTo, codeFieldSeen, ...createGoneValues(context, orders, inTurn) };
}
