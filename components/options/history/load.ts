import { AppError } from '../../../lib/domain/errors.ts';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import type { Client } from '../../../lib/messaging/client.ts';
import type { CommandInput } from '../../../lib/messaging/protocol.ts';

export type HistoryFilter = Pick<CommandInput<'history.page'>, 'status' | 'used'>;

/** As many as the server gives at once. */
const MAX_PER_PAGE = 200;

/** Twenty thousand rentals. Whoever tells of more does not come to an end. */
const MAX_PAGES = 100;

/** Every rental that passes the filter, page by page. `onPage` hears how many there are so far. */
export async function loadAll(
  client: Client,
  filter: HistoryFilter,
  onPage: (soFar: readonly PastRental[]) => void = () => {},
): Promise<readonly PastRental[]> {
  const byId = new Map<string, PastRental>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { entries, total } = await client.send('history.page', { ...filter, page, limit: MAX_PER_PAGE });
    const before = byId.size;
    // A rental made meanwhile moves the others on, so one may come twice.
    for (const entry of entries) byId.set(entry.id, entry);
    onPage([...byId.values()]);
    const isLast = total === null ? entries.length < MAX_PER_PAGE : page * MAX_PER_PAGE >= total;
    if (isLast || byId.size === before) return [...byId.values()];
  }
  throw new AppError('bad_response', { endpoint: 'history.page' });
}
