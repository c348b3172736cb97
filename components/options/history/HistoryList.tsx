import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { useText } from '../../shared/use-text.ts';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { PastRow } from './PastRow.tsx';
import type { HistoryQuery, HistoryShown } from './use-history.ts';

interface Props {
  history: HistoryShown;
  query: HistoryQuery;
  onReset(): void;
}

export function HistoryList({ history, query, onReset }: Props) {
  const { t } = useText();
  const { entries, error, loading, reload } = history;
  if (error) {
    return <ErrorNote code={error.code} about={{ retryAfterMs: error.retryAfterMs }} onRetry={reload} />;
  }
  if (entries === null || (loading && entries.length === 0)) {
    return <Skeleton rows={8} label={t('options.history.loading')} />;
  }
  if (entries.length === 0) {
    const filtered = query.text.trim() !== '' || query.used || query.status !== 'all' || query.page > 1;
    return filtered ? (
      <Empty
        title={t('options.history.noMatch')}
        detail={t('options.history.noMatchDetail')}
        action={
          <button type="button" className="button" data-testid="history-reset" onClick={onReset}>
            {t('options.history.reset')}
          </button>
        }
      />
    ) : (
      <Empty title={t('options.history.empty')} detail={t('options.history.emptyDetail')} />
    );
  }
  return (
    <ul
      className="past-list"
      aria-label={t('options.history.list')}
      aria-busy={loading}
      data-testid="history"
    >
      {entries.map((rental) => (
        <PastRow key={rental.id} rental={rental} />
      ))}
    </ul>
  );
}
