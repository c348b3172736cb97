import { useDeferredValue, useState } from 'react';
import { useSnapshot } from '../../lib/mirror/hooks.ts';
import { ActiveNumbers } from './history/ActiveNumbers.tsx';
import { ExportHistory } from './history/ExportHistory.tsx';
import { HistoryFilters } from './history/HistoryFilters.tsx';
import { HistoryList } from './history/HistoryList.tsx';
import { Paging } from './history/Paging.tsx';
import { type HistoryQuery, useHistory } from './history/use-history.ts';
import { NeedsAccount } from './NeedsAccount.tsx';

const FIRST: HistoryQuery = { status: 'all', used: false, text: '', page: 1, perPage: 50 };

export function HistoryPage() {
  const connected = useSnapshot(({ account }) => account.status === 'connected');
  return connected ? <History /> : <NeedsAccount />;
}

function History() {
  const [query, setQuery] = useState(FIRST);
  const history = useHistory(useDeferredValue(query));
  // Another filter begins at its first page.
  const change = (part: Partial<HistoryQuery>) => setQuery((before) => ({ ...before, page: 1, ...part }));

  return (
    <>
      <ActiveNumbers />
      <div className="history">
        <div className="history-bar">
          <HistoryFilters query={query} onChange={change} />
          <ExportHistory query={query} />
        </div>
        <HistoryList history={history} query={query} onReset={() => setQuery(FIRST)} />
        <Paging query={query} history={history} onChange={change} />
      </div>
    </>
  );
}
