import { useEffect, useMemo, useState } from 'react';
import { AppError } from '../../../lib/domain/errors.ts';
import { ownEntry } from '../../../lib/domain/own-entry.ts';
import type { PastRental } from '../../../lib/messaging/account-views.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useView } from '../view-context.ts';
import { type HistoryFilter, loadAll } from './load.ts';
import { useMarkedActive } from './marked-active.ts';
import { matchesQuery } from './match.ts';

export interface HistoryQuery extends HistoryFilter {
  text: string;
  page: number;
  perPage: number;
}

export function isFiltered({ text, used, status }: HistoryQuery): boolean {
  return text.trim() !== '' || used || status !== 'all';
}

/** Whether nothing was ever rented, as far as the server says. */
export function hasNothing({ entries, total, loading }: HistoryShown, query: HistoryQuery): boolean {
  return entries?.length === 0 && !total && !loading && query.page === 1 && !isFiltered(query);
}

interface Loaded {
  /** The current query. What is on screen may still answer an older one. */
  key: string;
  entries: readonly PastRental[];
  total: number | null;
  complete: boolean;
}

export interface HistoryShown {
  entries: readonly PastRental[] | null;
  /** Null if the server does not say and the last page is not loaded. */
  total: number | null;
  hasNext: boolean;
  loading: boolean;
  error: AppError | null;
  reload(): void;
}

/** One page of the history. The server cannot search, so for a search all pages are loaded once and searched here. */
export function useHistory({ status, used, text, page, perPage }: HistoryQuery): HistoryShown {
  const { client } = useView();
  const marked = useMarkedActive();
  const notes = useAppState((snapshot) => snapshot.notes);
  const searching = text.trim() !== '';
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<{ key: string; error: AppError } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const key = [status, used, attempt, ...(searching ? ['all'] : [page, perPage])].join();

  useEffect(() => {
    let current = true;
    const show = (next: Omit<Loaded, 'key'>) => current && setLoaded({ key, ...next });
    const fail = (error: unknown) =>
      current && setFailure({ key, error: error instanceof AppError ? error : new AppError('bad_response') });
    if (searching) {
      loadAll(client, { status, used }, (entries) => show({ entries, total: null, complete: false }))
        .then((entries) => show({ entries, total: entries.length, complete: true }))
        .catch(fail);
    } else {
      client
        .send('history.page', { status, used, page, limit: perPage })
        .then(({ entries, total }) => show({ entries, total, complete: true }))
        .catch(fail);
    }
    return () => {
      current = false;
    };
  }, [client, key, searching, status, used, page, perPage]);

  const found = useMemo(
    () =>
      loaded?.entries.filter((entry) => matchesQuery(entry, ownEntry(notes, entry.id) ?? '', text)) ?? null,
    [loaded, notes, text],
  );
  const error = failure?.key === key ? failure.error : null;
  const answered = loaded?.key === key;
  const loading = error === null && !(answered && loaded.complete);
  const reload = () => setAttempt(attempt + 1);

  if (searching) {
    const shown = answered ? (found?.slice((page - 1) * perPage, page * perPage) ?? null) : null;
    const total = answered ? (found?.length ?? 0) : null;
    return { entries: marked(shown), total, hasNext: page * perPage < (total ?? 0), loading, error, reload };
  }
  const total = loaded?.total ?? null;
  const entries = loaded?.entries ?? null;
  const hasNext = total === null ? entries?.length === perPage : page * perPage < total;
  return { entries: error ? null : marked(entries), total, hasNext, loading, error, reload };
}
