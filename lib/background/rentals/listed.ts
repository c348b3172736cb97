import type { ApiClient, HistoryEntry, ServerRental } from '../../api/types.ts';

const NEWEST = 50;
const ENTRIES_PER_PAGE = 200;
/** An account that rents more than these hold within minutes is not searched to its end. */
const MAX_PAGES = 10;

type Lists = Pick<ApiClient, 'activeRentals' | 'history'>;

/** What the server lists: the active rentals, and as much of the history as is read. */
export interface Listed {
  rentals(): readonly ServerRental[];
  readNewest(): Promise<void>;
  /** Whether all that was rented since then is among them. Reads on as long as that is open. */
  isWholeSince(at: number): Promise<boolean>;
}

export async function readListed(api: Lists): Promise<Listed> {
  const active = await api.activeRentals();
  const past = new Map<string, HistoryEntry>();
  let sorted: readonly HistoryEntry[] = [];
  let isAll = false;

  async function readOne(page: number, limit: number): Promise<'more' | 'no_more'> {
    const { entries, total } = await api.history({ status: 'all', page, limit });
    const before = past.size;
    for (const entry of entries) past.set(entry.id, entry);
    sorted = page === 1 ? entries : [...sorted, ...entries];
    const isRepeated = page > 1 && past.size === before;
    // A page less full than was asked for may be all there is, or all that the server gives at once: the next one tells.
    isAll =
      total === null ? entries.length === 0 || (isRepeated && entries.length < limit) : past.size >= total;
    return isAll || isRepeated ? 'no_more' : 'more';
  }

  /** The order is not promised. Where the newest come first, those older than that are the end of the search. */
  function reachesBackTo(at: number): boolean {
    const times = sorted.map(({ rentedAt }) => rentedAt ?? Number.NaN);
    const isNewestFirst = times.every((time, n) => n === 0 || time <= (times[n - 1] ?? 0));
    return isAll || (isNewestFirst && (times.at(-1) ?? Number.NaN) < at);
  }

  return {
    rentals: () => [
      ...active,
      ...[...past.values()].filter(({ id }) => active.every((one) => one.id !== id)),
    ],
    async readNewest() {
      await readOne(1, NEWEST);
    },
    async isWholeSince(at) {
      for (let page = 1; page <= MAX_PAGES && !reachesBackTo(at); page += 1) {
        if ((await readOne(page, ENTRIES_PER_PAGE)) === 'no_more') break;
      }
      return reachesBackTo(at);
    },
  };
}
