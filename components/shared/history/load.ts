import { AppError } from '../../../lib/domain/errors.ts';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import type { Client } from '../../../lib/messaging/client.ts';
import type { CommandInput } from '../../../lib/messaging/protocol.ts';

export type HistoryFilter = Pick<CommandInput<'history.page'>, 'status' | 'used'>;

/** The server's maximum. */
const MAX_PER_PAGE = 200;

/** Twenty thousand rentals. A server that claims more would keep us loading forever. */
const MAX_PAGES = 100;

/** Loads every rental that passes the filter. `onPage` gets the running count. */
export async function loadAll(
  client: Client,
  filter: HistoryFilter,
  onPage: (soFar: readonly PastRental[]) => void = () => {},
): Promise<readonly PastRental[]> {
  const byId = new Map<string, PastRental>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { entries, total } = await client.send('history.page', { ...filter, page, limit: MAX_PER_PAGE });
    const before = byId.size;
    // A rental made in the meantime shifts the pages, so one entry may appear twice.
    for (const entry of entries) byId.set(entry.id, entry);
    onPage([...byId.values()]);
    const isLast = total === null ? entries.length < MAX_PER_PAGE : page * MAX_PER_PAGE >= total;
    if (isLast || byId.size === before) return [...byId.values()];
  }
  throw new AppError('bad_response', { endpoint: 'history.page' });
}
