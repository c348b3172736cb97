import { createQueue } from '../../async/queue.ts';
import { AppError } from '../../domain/errors.ts';
import {
  type FillOutcome,
  foundNoField,
  hasNumber,
  mayComeYet,
  reaches,
  type Site,
  takesCodes,
  wentIn,
} from '../../domain/fill/fill.ts';
import type { FillValue } from '../../domain/fill/recipe.ts';
import type { BoughtRental } from '../../domain/rental/rental.ts';
import { isBought, isLive } from '../../domain/rental/rental-events.ts';
import { mayFillOn } from '../../domain/sms/code-bound.ts';
import { codeToFill } from '../../domain/sms/code-to-fill.ts';
import { latestCode } from '../../domain/sms/messages.ts';
import type { FillAbout, FillPlace } from '../../messaging/page-protocol.ts';
import { withCorrection } from '../../state/correction-edits.ts';
import { othersInForm, withDisplaced } from '../../state/form-edits.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import { fillOf, rentalOf, withFill, withSent } from '../../state/state-edits.ts';
import { type Context, raise, serverNow } from '../context/context.ts';
import type { Documents } from './documents.ts';
import { createLedSites } from './led-sites.ts';
import type { PageOrders } from './page-orders.ts';
import { awaitingIn } from './rental-of-site.ts';

export type Fills = ReturnType<typeof createFills>;

/** Puts numbers and codes into the page they are meant for, and into no other. */
export function createFills(context: Context, orders: PageOrders, documents: Documents) {
  const { ports, store } = context;
  const ledSites = createLedSites(context, documents);
  const queues = new Map<number, ReturnType<typeof createQueue>>();

  /** One fill at a time in a tab: two at once would type into each other. */
  function inTurn<T>(tabId: number, fill: () => Promise<T>): Promise<T> {
    const enqueue = queues.get(tabId) ?? createQueue();
    queues.set(tabId, enqueue);
    return enqueue(fill);
  }

  /** Fills the number there and binds the rental to that page: its codes follow by themselves. */
  function fillNumber(key: string, site: Site, at: FillPlace): Promise<FillOutcome> {
    return inTurn(site.tabId, () => typeNumber(key, site, at));
  }

  async function typeNumber(key: string, site: Site, at: FillPlace): Promise<FillOutcome> {
    const rental = boughtRental(key);
    if (!rental) return 'no_field';
    const inPrivate = await isPrivate(key, site);
    const others = await takeForm(key, site);
    const outcome = await orders.fill(site, { order: 'fill_number', phone: rental.phone }, at, {
      key,
      asked: true,
    });
    // A fill that failed elsewhere does not forget where the number went before.
    const counts = (state: Snapshot) => outcome === 'filled' || !hasNumber(fillOf(state, key));
    const isRentedFor = (state: Snapshot) => {
      const { site: wanted, rentedFor } = fillOf(state, key);
      return rentedFor === true && wanted !== null && reaches(wanted, site.origin);
    };
    const isIn = wentIn({ site, number: outcome });
    const after = await store.update((state) => {
      const kept = isIn ? state : withDisplaced(state, others, false);
      const now = { site, number: outcome, inPrivate, rentedFor: isRentedFor(state) };
      return counts(state) ? withFill(kept, key, isIn ? { ...now, displaced: false } : now) : kept;
    });
    if (!isIn) for (const other of others) await awaitCodeField(other);
    if (outcome !== 'filled') return outcome;
    // A number that was rented for another page says nothing about whose page this is.
    if (!inPrivate && isRentedFor(after))
      await store.update((state) => withCorrection(state, site.origin, rental.service));
    await awaitCodeField(key);
    return outcome;
  }

  /** Stored before the number is typed, as the worker may be stopped right after. Resolves with whose form it was. */
  async function takeForm(key: string, site: Site): Promise<string[]> {
    const others = othersInForm(store.state, key, site);
    if (others.length > 0) await store.update((state) => withDisplaced(state, others, true));
    return others;
  }

  /** Fills the number that was rented for a page, unless the page has got another since. */
  async function fillRented(key: string): Promise<FillOutcome | null> {
    const { site } = fillOf(store.state, key);
    if (!site) return null;
    return inTurn(site.tabId, async () => {
      const { number, displaced } = fillOf(store.state, key);
      return number === null && !displaced ? typeNumber(key, site, 'best_field') : null;
    });
  }

  /** What it was when it was rented for, where the tab is gone by now. */
  async function isPrivate(key: string, { tabId }: Site): Promise<boolean> {
    const before = fillOf(store.state, key);
    const wasPrivate = before.inPrivate === true && before.site?.tabId === tabId;
    return wasPrivate || ports.tabs.isPrivate(tabId);
  }

  /** Fills the newest code there, or the one that was picked, because the user asked for it. */
  function fillCode(key: string, site: Site, at: FillPlace, picked?: string): Promise<FillOutcome> {
    return inTurn(site.tabId, () => typeCode({ key, asked: true }, site, at, picked));
  }

  /** Fills a code by itself, only where the number went and only once. */
  async function deliver(key: string): Promise<void> {
    const { site } = fillOf(store.state, key);
    if (!site) return;
    await inTurn(site.tabId, async () => {
      const rental = boughtRental(key);
      const fill = fillOf(store.state, key);
      const wanted = rental ? codeToFill(rental.messages) : null;
      // What is not read yet may say that it is for another site.
      if (!takesCodes(fill) || wanted === null || wanted.isPart || wanted.code === fill.filledCode) return;
      const outcome = await typeCode({ key, asked: false }, site, 'best_field');
      if (mayComeYet(outcome)) await awaitCodeField(key);
    });
  }

  async function typeCode(
    about: FillAbout,
    site: Site,
    at: FillPlace,
    picked?: string,
  ): Promise<FillOutcome> {
    const { key } = about;
    const messages = boughtRental(key)?.messages ?? [];
    const wanted = codeToFill(messages, picked);
    if (wanted === null && picked !== undefined) throw new AppError('not_found');
    if (wanted === null) return 'no_field';
    const { code, hosts } = wanted;
    const outcome = mayFillOn(hosts, new URL(site.origin).hostname)
      ? await orders.fill(site, { order: 'fill_code', code }, at, about)
      : 'bound_elsewhere';
    // Whoever picks another code has passed over the newest, and a page that took one back may have sent it: neither
    // follows by itself.
    const isPast = outcome === 'filled' || outcome === 'taken_back';
    const filled = isPast ? { filledCode: latestCode(messages) } : {};
    await store.update((state) =>
      withFill({ ...state, unread: state.unread && outcome !== 'filled' }, key, {
        code: outcome,
        codeTab: site.tabId,
        ...filled,
      }),
    );
    return outcome;
  }

  /** What the page takes back within seconds was not filled. Whoever asked for it was told that it is, and hears of it. */
  function takenBack({ key, asked }: FillAbout, value: FillValue, page: Site): Promise<void> {
    return inTurn(page.tabId, async () => {
      const isThere = (state: Snapshot) => {
        const fill = fillOf(state, key);
        const tabId = value === 'number' ? fill.site?.tabId : fill.codeTab;
        return rentalOf(state, key) !== undefined && tabId === page.tabId && fill[value] === 'filled';
      };
      if (!isThere(store.state)) return;
      await orders.takenBack(page, value);
      await store.update((state) =>
        isThere(state) ? withFill(state, key, { [value]: 'taken_back' }) : state,
      );
      if (asked && !context.viewOpen()) await raise(context, { kind: 'fill', value, outcome: 'taken_back' });
    });
  }

  /** Asks the page to tell when a field for the code is there, while a code is awaited. */
  async function awaitCodeField(key: string): Promise<void> {
    const { state } = store;
    const rental = rentalOf(state, key);
    const { site } = fillOf(state, key);
    if (!site || !rental || !isLive(rental)) return;
    const forMs = Math.max(0, rental.expiresAt - serverNow(state, ports));
    await orders.watchCodeField(site, forMs);
  }

  function boughtRental(key: string): BoughtRental | null {
    const rental = rentalOf(store.state, key);
    return rental && isBought(rental) ? rental : null;
  }

  /** The page has sent a form. Resolves true where a rental awaits a code for it. */
  async function formSent(page: Site): Promise<boolean> {
    const isAwaited = await wasSent(page);
    if (isAwaited) ledSites.formSent(page);
    return isAwaited;
  }

  /** A form was sent there, as far as can be seen. */
  async function wasSent({ tabId, origin }: Pick<Site, 'tabId'> & Partial<Site>): Promise<boolean> {
    const keys = awaitingIn(store.state, tabId, origin);
    await store.update((state) =>
      keys.reduce((next, key) => withSent(next, key, serverNow(state, ports)), state),
    );
    return keys.length > 0;
  }

  /** The tab shows another document: its form was sent, and the code may belong there now. */
  async function navigated(tabId: number): Promise<boolean> {
    const sent = await wasSent({ tabId });
    await ledSites.loaded(tabId);
    await pageLoaded(tabId);
    return sent;
  }

  async function pageLoaded(tabId: number): Promise<void> {
    for (const key of awaitingIn(store.state, tabId)) {
      await store.update((state) =>
        fillOf(state, key).codeFieldSeen ? withFill(state, key, { codeFieldSeen: false }) : state,
      );
      await deliver(key);
      await inTurn(tabId, () => awaitCodeField(key));
    }
  }

  /** A page that awaits a code shows a field for it. Resolves true where a rental awaits one there. */
  async function codeFieldSeen({ tabId, origin }: Site, atOnce: boolean): Promise<boolean> {
    if (!atOnce) await wasSent({ tabId, origin });
    const keys = awaitingIn(store.state, tabId, origin);
    if (keys.length > 0) ledSites.asksHere(tabId);
    for (const key of keys) {
      await store.update((state) => withFill(state, key, { codeFieldSeen: true }));
      await deliver(key);
    }
    return keys.length > 0;
  }

  /** Takes up what an earlier worker left: a number it did not get to type, and pages that have loaded since. */
  async function resume(): Promise<void> {
    const { state } = store;
    const tabs = new Set<number>();
    for (const { key } of state.rentals.filter(isLive)) {
      const { site } = fillOf(state, key);
      await finishNumber(key);
      if (site) tabs.add(site.tabId);
    }
    for (const tabId of tabs) await pageLoaded(tabId);
    // A code that came with the end of its rental is still worth typing, also where that was a moment ago.
    const after = store.state;
    const now = serverNow(after, ports);
    for (const rental of after.rentals.filter(isBought)) {
      if (!isLive(rental) && rental.expiresAt > now) await deliver(rental.key);
    }
  }

  /** Nobody knows whether the last worker's order got through: without a field, the page has moved on with the number. */
  async function finishNumber(key: string): Promise<void> {
    if (!foundNoField(await fillRented(key))) return;
    await store.update((state) => withFill(state, key, { number: 'page_gone' }));
  }

  return { fillNumber, fillRented, fillCode, deliver, takenBack, navigated, formSent, codeFieldSeen, resume };
}
