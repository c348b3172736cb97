import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { DayHeading } from '../../shared/history/DayHeading.tsx';
import { daysOf } from '../../shared/history/days.ts';
import { type HistoryQuery, type HistoryShown, isFiltered } from '../../shared/history/use-history.ts';
import { useText } from '../../shared/use-text.ts';
import { Empty } from '../parts/Empty.tsx';
import { usePage } from '../parts/page-context.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { PastRow } from './PastRow.tsx';

interface Props {
  history: HistoryShown;
  query: HistoryQuery;
  onReset(): void;
}

export function HistoryList({ history, query, onReset }: Props) {
  const { t } = useText();
  const { actions } = usePage();
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  const { entries, error, loading, reload } = history;
  if (error) {
    return <ErrorNote code={error.code} about={{ retryAfterMs: error.retryAfterMs }} onRetry={reload} />;
  }
  if (entries === null || (loading && entries.length === 0)) {
    return <Skeleton rows={8} label={t('options.history.loading')} />;
  }
  if (entries.length === 0) {
    return isFiltered(query) || query.page > 1 ? (
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
      <Empty
        title={t('options.history.empty')}
        detail={t('options.history.emptyDetail')}
        action={
          <button
            type="button"
            className="button primary"
            data-testid="rent-first"
            onClick={actions.openPopup}
          >
            {t('popup.rentNumber')}
          </button>
        }
      />
    );
  }
  return (
    <div className="history-days" aria-busy={loading} data-testid="history">
      {daysOf(entries, clockSkewMs).map((day) => {
        const id = `day-${day.at}`;
        return (
          <section key={id} aria-labelledby={id}>
            <DayHeading id={id} day={day} />
            <ul className="past-list">
              {day.rentals.map((rental) => (
                <PastRow key={rental.id} rental={rental} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
