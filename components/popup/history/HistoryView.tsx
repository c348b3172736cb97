import { useDeferredValue, useState } from 'react';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { DayHeading } from '../../shared/history/DayHeading.tsx';
import { daysOf } from '../../shared/history/days.ts';
import { type HistoryShown, hasNothing, useHistory } from '../../shared/history/use-history.ts';
import { useText } from '../../shared/use-text.ts';
import { Skeleton } from '../rent/Skeleton.tsx';
import { HistoryFrame } from './HistoryFrame.tsx';
import { HistoryRow } from './HistoryRow.tsx';
import { NoHistory } from './NoHistory.tsx';

const NEWEST = { status: 'all', page: 1, perPage: 20 } as const;

/** The newest rentals, and a search in all of them. The full history is on the options page. */
export function HistoryView() {
  const [used, setUsed] = useState(false);
  const [text, setText] = useState('');
  const query = { ...NEWEST, used, text: useDeferredValue(text) };
  const history = useHistory(query);

  if (hasNothing(history, { ...query, text })) return <NoHistory />;
  return (
    <HistoryFrame used={used} onUsed={setUsed} text={text} onText={setText}>
      <HistoryList history={history} noCodes={used && text.trim() === ''} />
    </HistoryFrame>
  );
}

interface ListProps {
  history: HistoryShown;
  /** Whether nothing found means that none got a code. */
  noCodes: boolean;
}

function HistoryList({ history: { entries, error, loading, reload }, noCodes }: ListProps) {
  const { t } = useText();
  const clockSkewMs = useAppState((snapshot) => snapshot.clockSkewMs);
  if (error) {
    return <ErrorNote code={error.code} about={{ retryAfterMs: error.retryAfterMs }} onRetry={reload} />;
  }
  if (entries === null || (loading && entries.length === 0)) {
    return <Skeleton label={t('popup.loadingHistory')} />;
  }
  if (entries.length === 0) {
    return (
      <div className="empty-state" role="status" data-testid="no-match">
        <h2>{t(noCodes ? 'popup.noCodesYet' : 'options.history.noMatch')}</h2>
        {noCodes ? null : <p>{t('options.history.noMatchDetail')}</p>}
      </div>
    );
  }
  return (
    <div className="history-days" aria-busy={loading} data-testid="history-list">
      {daysOf(entries, clockSkewMs).map((day) => {
        const id = `day-${day.at}`;
        return (
          <section key={id} aria-labelledby={id}>
            <DayHeading id={id} day={day} />
            <ul className="history-list">
              {day.rentals.map((entry) => (
                <HistoryRow key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
