import type { ApiClient } from '../../api/types.ts';
import { AppError } from '../../domain/errors.ts';

const ENTRIES_PER_PAGE = 200;
/** An account with more than so many is not searched to its end: whether it has the rental stays unknown. */
const MAX_PAGES = 5;

/** Whether the server has no such rental, neither among the active ones nor in its whole history. Unread is not without. */
export async function isUnlisted(
  api: Pick<ApiClient, 'activeRentals' | 'history'>,
  id: string,
): Promise<boolean> {
  try {
    const active = await api.activeRentals();
    return active.every((one) => one.id !== id) && !(await mayBeInHistory(api, id));
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

async function mayBeInHistory(api: Pick<ApiClient, 'history'>, id: string): Promise<boolean> {
  const seen = new Set<string>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { entries, total } = await api.history({ status: 'all', page, limit: ENTRIES_PER_PAGE });
    const before = seen.size;
    for (const entry of entries) seen.add(entry.id);
    if (seen.has(id)) return true;
    // Some servers give fewer a page than they were asked for, and some the same page again.
    if (entries.length === 0 || seen.size === total) return false;
    if (seen.size === before) return true;
  }
  return true;
}
