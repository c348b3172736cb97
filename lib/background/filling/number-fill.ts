import { type FillOutcome, hasNumber, type PageRef, reaches, wentIn } from '../../domain/fill/fill.ts';
import type { FillPlace } from '../../messaging/page-protocol.ts';
import type { AppState } from '../../state/app-state.ts';
import { othersInForm, withDisplaced } from '../../state/form-edits.ts';
import { fillOf } from '../../state/selectors.ts';
import { withServiceOverride } from '../../state/service-override-edits.ts';
import { withFill } from '../../state/state-edits.ts';
import { type Context, serverNow } from '../context/context.ts';
import type { CodeFieldOrders } from './code-field-watch.ts';
import type { PageOrders } from './page-orders.ts';
import { boughtRental } from './rental-of-site.ts';
import type { TabQueue } from './tab-queue.ts';
import type { UndoNote } from './undo-note.ts';

interface Steps {
  orders: PageOrders;
  inTurn: TabQueue;
  watchCodeField: CodeFieldOrders;
  undoNote: UndoNote;
}

/** Longer after the click, a fill comes as a surprise. */
const EXPECTED_MS = 10_000;

/** Fills numbers, and ties each rental to the page that has its number, so that its codes follow automatically. */
export function createNumberFill(context: Context, { orders, inTurn, watchCodeField, undoNote }: Steps) {
  const { ports, store } = context;

  function fillNumber(key: string, site: PageRef, at: FillPlace): Promise<FillOutcome> {
    return inTurn(site.tabId, () => orderNumber(key, site, at));
  }

  /** Fills the number that was rented for a page, unless another number has gone there since. */
  async function fillRented(key: string): Promise<FillOutcome | null> {
    const { site } = fillOf(store.state, key);
    if (!site) return null;
    return inTurn(site.tabId, async () => {
      const { number, displaced } = fillOf(store.state, key);
      if ((number !== null && number !== 'restricted_page') || displaced) return null;
      const outcome = await orderNumber(key, site, 'best_field');
      if (outcome !== 'filled') return outcome;
      if (store.state.settings.closeAfterFill || !(await isExpected(key, site))) await undoNote.offer(site);
      return outcome;
    });
  }

  /** The user has just rented it and is looking at the page. */
  async function isExpected(key: string, { tabId }: PageRef): Promise<boolean> {
    const requestedAt = boughtRental(store.state, key)?.requestedAt ?? 0;
    return serverNow(store.state, ports) - requestedAt < EXPECTED_MS && ports.tabs.isInFront(tabId);
  }

  async function orderNumber(key: string, site: PageRef, at: FillPlace): Promise<FillOutcome> {
    const rental = boughtRental(store.state, key);
    if (!rental) return 'no_field';
    const inPrivate = await isPrivate(key, site);
    const others = await takeForm(key, site);
    const { phone, service } = rental;
    const outcome = await orders.fill(site, { order: 'fill_number', phone }, at, { key, asked: true });
    const isIn = wentIn({ site, number: outcome });
    const after = await store.update((state) => {
      const kept = isIn ? state : withDisplaced(state, others, false);
      // A failed fill elsewhere does not change where the number is.
      if (outcome !== 'filled' && hasNumber(fillOf(state, key))) return kept;
      const now = { site, number: outcome, inPrivate, rentedFor: isRentedFor(state, key, site) };
      return withFill(kept, key, isIn ? { ...now, displaced: false } : now);
    });
    if (!isIn) for (const other of others) await watchCodeField(other);
    // A number that was rented for another page says nothing about this one's service.
    if (outcome === 'filled' && !inPrivate && isRentedFor(after, key, site))
      await store.update((state) => withServiceOverride(state, site.origin, service));
    if (isIn) await watchCodeField(key);
    return outcome;
  }

  /**
   * Stored before the number is typed, because the worker may be stopped right after. Resolves with the rentals that
   * had the form before.
   */
  async function takeForm(key: string, site: PageRef): Promise<string[]> {
    const others = othersInForm(store.state, key, site);
    if (others.length > 0) await store.update((state) => withDisplaced(state, others, true));
    return others;
  }

  /** If the tab is gone, uses what was known when the number was rented. */
  async function isPrivate(key: string, { tabId }: PageRef): Promise<boolean> {
    const before = fillOf(store.state, key);
    const wasPrivate = before.inPrivate === true && before.site?.tabId === tabId;
    return wasPrivate || ports.tabs.isPrivate(tabId);
  }

  return { fillNumber, fillRented };
}

function isRentedFor(state: AppState, key: string, { origin }: PageRef): boolean {
  const { site: wanted, rentedFor } = fillOf(state, key);
  return rentedFor === true && wanted !== null && reaches(wanted, origin);
}
