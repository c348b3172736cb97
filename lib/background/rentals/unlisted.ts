import type { ApiClient } from '../../api/types.ts';
import { AppError } from '../../domain/errors.ts';

const ENTRIES_PER_PAGE = 200;
/** Larger accounts are not searched to the end: whether they have the rental stays unknown. */
const MAX_PAGES = 5;

/** True only if the server's active rentals and whole history were read and do not have it. */
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
    // Some servers return short pages, and some repeat the same page.
    if (entries.length === 0 || seen.size === total) return false;
    if (seen.size === before) return true;
  }
  return true;
}
