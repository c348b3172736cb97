import { useDeferredValue, useState } from 'react';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { type HistoryQuery, hasNothing, useHistory } from '../../shared/history/use-history.ts';
import { NeedsAccount } from '../parts/NeedsAccount.tsx';
import { ActiveNumbers } from './ActiveNumbers.tsx';
import { ExportHistory } from './ExportHistory.tsx';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistoryList } from './HistoryList.tsx';
import { Paging } from './Paging.tsx';

const FIRST: HistoryQuery = { status: 'all', used: false, text: '', page: 1, perPage: 50 };

export function HistoryPage() {
  const connected = useAppState(({ account }) => account.status === 'connected');
  return connected ? <History /> : <NeedsAccount />;
}

function History() {
  const [query, setQuery] = useState(FIRST);
  const history = useHistory(useDeferredValue(query));
  // A new filter starts at page one.
  const change = (part: Partial<HistoryQuery>) => setQuery((before) => ({ ...before, page: 1, ...part }));

  return (
    <>
      <ActiveNumbers />
      <div className="history">
        {hasNothing(history, query) ? null : (
          <div className="history-bar">
            <HistoryFilters query={query} onChange={change} />
            <ExportHistory query={query} />
          </div>
        )}
        <HistoryList history={history} query={query} onReset={() => setQuery(FIRST)} />
        <Paging query={query} history={history} onChange={change} />
      </div>
    </>
  );
}
