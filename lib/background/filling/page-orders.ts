import type { FieldMemory, FillValue } from '../../domain/fill/field-memory.ts';
import { type FillOutcome, type PageRef, reaches } from '../../domain/fill/fill.ts';
import { isSameSite, siteKey } from '../../domain/services/site.ts';
import type { FillAbout, FillPlace, PageOrder } from '../../messaging/page-protocol.ts';
import type { Context } from '../context/context.ts';
import type { FieldMemoryStore } from './field-memory.ts';

type OrderFor<T extends PageOrder> = T extends { origin: string } ? Omit<T, 'ohmyotp' | 'origin'> : never;
type OrderInPage = OrderFor<PageOrder>;

interface Answer {
  outcome: FillOutcome;
  memory?: FieldMemory | undefined;
  /** The page that answered. */
  origin: string;
}

export type PageOrders = ReturnType<typeof createPageOrders>;

/** Orders to the page script: into the tab they are meant for, while it shows the site they are meant for. */
export function createPageOrders({ ports }: Context, fieldMemories: FieldMemoryStore) {
  async function sendOrder(site: PageRef, order: (origin: string) => OrderInPage): Promise<Answer> {
    const { tabId } = site;
    const injected = await ports.tabs.inject(tabId);
    if (injected === null) return { outcome: 'restricted_page', origin: site.origin };
    if (injected === 'gone') return { outcome: 'page_gone', origin: site.origin };
    const { origin } = injected;
    if (!reaches(site, origin))
      return { outcome: isSameSite(site.origin, origin) ? 'other_host' : 'origin_changed', origin };
    const answer = await ports.tabs.order(tabId, { ohmyotp: 'page', origin, ...order(origin) });
    return answer ? { ...answer, origin } : { outcome: 'page_gone', origin };
  }

  /** Fills, with what worked there before, and remembers what works now. */
  async function fill(
    site: PageRef,
    what: { order: 'fill_number'; phone: `+${string}` } | { order: 'fill_code'; code: string },
    at: FillPlace,
    about: FillAbout,
  ): Promise<FillOutcome> {
    const value: FillValue = what.order === 'fill_number' ? 'number' : 'code';
    // Asked first: nobody can tell it of a tab that is closed meanwhile.
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

  /** What a page takes back within seconds had not worked there. */
  function reverted({ origin }: PageRef, value: FillValue): Promise<void> {
    return fieldMemories.note(origin, value, 'reverted', undefined);
  }

  /** Asks the page to tell when a field for a code is there. */
  async function watchCodeField(site: PageRef, forMs: number): Promise<void> {
    await sendOrder(site, (here) => ({
      order: 'watch_code_field',
      forMs,
      memory: fieldMemories.memoryFor(here, 'code'),
    }));
  }

  /** Remembers the focused field as the one for that value. */
  async function rememberField(site: PageRef, value: FillValue): Promise<FillOutcome> {
    const { outcome, memory, origin } = await sendOrder(site, () => ({ order: 'remember_field', value }));
    const kept = memory && !(await ports.tabs.isPrivate(site.tabId));
    if (outcome === 'filled' && kept) await fieldMemories.keep(origin, value, memory);
    return outcome;
  }

  return { fill, reverted, watchCodeField, rememberField };
}
