import { foundNoField } from '../../domain/fill/fill.ts';
import { isBought, isLive } from '../../domain/rental/rental-events.ts';
import { withoutTabs } from '../../state/form-edits.ts';
import { fillOf } from '../../state/selectors.ts';
import { withFill } from '../../state/state-edits.ts';
import { type Context, serverNow } from '../context/context.ts';
import { createCodeDelivery } from './code-delivery.ts';
import { createCodeFieldOrders } from './code-field-watch.ts';
import type { Documents } from './documents.ts';
import { createNumberFill } from './number-fill.ts';
import { createPageEvents } from './page-events.ts';
import type { PageOrders } from './page-orders.ts';
import { createTabQueue } from './tab-queue.ts';
import type { UndoNote } from './undo-note.ts';

export type Fills = ReturnType<typeof createFills>;

interface Steps {
  orders: PageOrders;
  documents: Documents;
  undoNote: UndoNote;
}

/** Puts numbers and codes into the page they are meant for, and no other. */
export function createFills(context: Context, { orders, documents, undoNote }: Steps) {
  const { ports, store } = context;
  const inTurn = createTabQueue();
  const watchCodeField = createCodeFieldOrders(context, orders);
  const steps = { orders, inTurn, watchCodeField, undoNote };
  const { fillNumber, fillRented } = createNumberFill(context, steps);
  const { fillCode, deliver } = createCodeDelivery(context, steps);
  const pages = createPageEvents(context, { ...steps, documents, deliver });

  /** Resumes after a restart: numbers that were not typed yet, and pages that have loaded since. */
  async function resume(): Promise<void> {
    const tabs = new Set<number>();
    for (const { key } of store.state.rentals.filter(isLive)) {
      const { site } = fillOf(store.state, key);
      await finishNumber(key);
      if (site) tabs.add(site.tabId);
    }
    for (const tabId of tabs) await pages.deliverTo(tabId);
    // A code that arrived at the end of its rental is still worth filling for a moment.
    const now = serverNow(store.state, ports);
    for (const rental of store.state.rentals.filter(isBought)) {
      if (!isLive(rental) && rental.expiresAt > now) await deliver(rental.key);
    }
  }

  /** A code would go by itself into whatever tab has that id now. */
  async function forgetTabs(): Promise<void> {
    await store.update(withoutTabs);
  }

  /** An update of the extension takes away the access that a click has given it. */
  function areLockedOut(): boolean {
    return store.state.rentals.some(({ key }) => {
      const { number, code } = fillOf(store.state, key);
      return number === 'restricted_page' || code === 'restricted_page';
    });
  }

  /** The last worker's order may have gone through: if the field is gone, the page has moved on with the number. */
  async function finishNumber(key: string): Promise<void> {
    if (!foundNoField(await fillRented(key))) return;
    await store.update((state) => withFill(state, key, { number: 'page_gone' }));
  }

  const { formSent, navigated, codeFieldSeen, reverted, refused, undone } = pages;
  const events = { formSent, navigated, codeFieldSeen, reverted, refused, undone };
  return { fillNumber, fillRented, fillCode, deliver, ...events, resume, forgetTabs, areLockedOut };
}
