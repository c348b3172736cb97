import type { ApiClient, HistoryEntry, ServerRental } from '../../api/types.ts';

const NEWEST = 50;
const ENTRIES_PER_PAGE = 200;
/** An account that fills these within minutes is not searched to the end. */
const MAX_PAGES = 10;

type Lists = Pick<ApiClient, 'activeRentals' | 'history'>;

export interface Listed {
  rentals(): readonly ServerRental[];
  readNewest(): Promise<void>;
  /** Whether everything rented since then is included. Reads on until that is known. */
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
    // A short page may be the last, or the server's own limit: the next page tells.
    isAll =
      total === null ? entries.length === 0 || (isRepeated && entries.length < limit) : past.size >= total;
    return isAll || isRepeated ? 'no_more' : 'more';
  }

  /** The order is not guaranteed. If it is newest first, the search ends at the first older entry. */
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
