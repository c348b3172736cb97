import type { FieldMemory, FillValue } from '../../domain/fill/field-memory.ts';
import { type FillOutcome, type PageRef, reaches } from '../../domain/fill/fill.ts';
import { isSameSite, siteKey } from '../../domain/services/site.ts';
import { readPageAnswer } from '../../messaging/page-answer.ts';
import type { FillAbout, FillPlace, PageOrder } from '../../messaging/page-protocol.ts';
import type { Context } from '../context/context.ts';
import type { FieldMemoryStore } from './field-memory.ts';

type OrderFor<T extends PageOrder> = T extends { origin: string } ? Omit<T, 'ohmyotp' | 'origin'> : never;
type OrderInPage = OrderFor<PageOrder>;

interface Answer {
  outcome: FillOutcome;
  memory?: FieldMemory | undefined;
  origin: string;
}

export type PageOrders = ReturnType<typeof createPageOrders>;

/** Sends orders to the page script of a tab, provided it still shows the intended site. */
export function createPageOrders({ ports }: Context, fieldMemories: FieldMemoryStore) {
  async function sendOrder(site: PageRef, order: (origin: string) => OrderInPage): Promise<Answer> {
    const { tabId } = site;
    const injected = await ports.tabs.inject(tabId);
    if (injected === null) return { outcome: 'restricted_page', origin: site.origin };
    if (injected === 'gone') return { outcome: 'page_gone', origin: site.origin };
    const { origin } = injected;
    if (!reaches(site, origin))
      return { outcome: isSameSite(site.origin, origin) ? 'other_host' : 'origin_changed', origin };
    const said = await ports.tabs.order(tabId, { ohmyotp: 'page', origin, ...order(origin) });
    const answer = readPageAnswer(said);
    return answer ? { ...answer, origin } : { outcome: 'page_gone', origin };
  }

  /** Fills with what worked on this host before, and remembers what works now. */
  async function fill(
    site: PageRef,
    what: { order: 'fill_number'; phone: `+${string}` } | { order: 'fill_code'; code: string },
    at: FillPlace,
    about: FillAbout,
  ): Promise<FillOutcome> {
    const value: FillValue = what.order === 'fill_number' ? 'number' : 'code';
    // Asked first, because the tab may be closed during the fill.
    const inPrivate = await ports.tabs.isPrivate(site.tabId);
    const { outcome, memory, origin } = await sendOrder(site, (here) => ({
      ...what,
      at,
      about,
      site: siteKey(here),
      memory: fieldMemories.memoryFor(here, value),
    }));
    if (!inPrivate) await fieldMemories.note(origin, value, outcome, memory);
    return outcome;
  }

  /** A value that is no longer there means that what we remembered did not work. */
  function gone({ origin }: PageRef, value: FillValue): Promise<void> {
    return fieldMemories.note(origin, value, 'reverted', undefined);
  }

  async function refused({ tabId, origin }: PageRef, format: string): Promise<void> {
    if (!(await ports.tabs.isPrivate(tabId))) await fieldMemories.noteRefused(origin, format);
  }

  async function watchCodeField(site: PageRef, forMs: number): Promise<void> {
    await sendOrder(site, (here) => ({
      order: 'watch_code_field',
      forMs,
      memory: fieldMemories.memoryFor(here, 'code'),
    }));
  }

  async function rememberField(site: PageRef, value: FillValue): Promise<FillOutcome> {
    const { outcome, memory, origin } = await sendOrder(site, () => ({ order: 'remember_field', value }));
    const kept = memory && !(await ports.tabs.isPrivate(site.tabId));
    if (outcome === 'filled' && kept) await fieldMemories.keep(origin, value, memory);
    return outcome;
  }

  return { fill, gone, refused, watchCodeField, rememberField };
}
