import type { ApiClient, HistoryEntry } from '../../api/types.ts';

const ENTRIES_PER_PAGE = 200;

export async function historyPages(
  api: Pick<ApiClient, 'history'>,
  query: { used: boolean; mostPages: number },
): Promise<readonly HistoryEntry[]> {
  const entries = new Map<string, HistoryEntry>();
  for (let page = 1; page <= query.mostPages; page += 1) {
    const next = await api.history({ status: 'all', used: query.used, page, limit: ENTRIES_PER_PAGE });
    const known = entries.size;
    for (const entry of next.entries) entries.set(entry.id, entry);
    // A server without paging repeats the same page.
    const last = next.entries.length < ENTRIES_PER_PAGE || entries.size === known;
    if (last || entries.size === next.total) break;
  }
  return [...entries.values()];
}
