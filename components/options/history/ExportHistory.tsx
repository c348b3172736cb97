import { Download } from 'lucide-react';
import { useState } from 'react';
import { AppError, type AppErrorCode } from '../../../lib/domain/errors.ts';
import { ownEntry } from '../../../lib/domain/own-entry.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { ErrorNote } from '../../shared/controls/ErrorNote.tsx';
import { loadAll } from '../../shared/history/load.ts';
import { matchesQuery } from '../../shared/history/match.ts';
import type { HistoryQuery } from '../../shared/history/use-history.ts';
import { useText } from '../../shared/use-text.ts';
import { useView } from '../../shared/view-context.ts';
import { usePage } from '../parts/page-context.ts';
import { historyCsv } from './history-csv.ts';

export function ExportHistory({ query }: { query: HistoryQuery }) {
  const { t } = useText();
  const { client } = useView();
  const { actions } = usePage();
  const notes = useAppState((snapshot) => snapshot.notes);
  const [state, setState] = useState<'idle' | 'loading' | 'done'>('idle');
  const [error, setError] = useState<AppErrorCode | null>(null);

  async function saveCsv(): Promise<void> {
    if (state === 'loading') return;
    setState('loading');
    setError(null);
    try {
      const all = await loadAll(client, query);
      const found = all.filter((rental) =>
        matchesQuery(rental, ownEntry(notes, rental.id) ?? '', query.text),
      );
      actions.download('ohmyotp-history.csv', 'text/csv', historyCsv(found, notes));
      setState('done');
    } catch (failure) {
      setState('idle');
      setError(failure instanceof AppError ? failure.code : 'bad_response');
    }
  }

  return (
    <>
      <button
        type="button"
        className="button"
        data-testid="history-csv"
        aria-disabled={state === 'loading'}
        onClick={() => void saveCsv()}
      >
        <Download size="1rem" aria-hidden="true" />
        {t(state === 'loading' ? 'options.history.exporting' : 'options.history.export')}
      </button>
      <span role="status" className="visually-hidden">
        {state === 'done' ? t('options.downloaded') : null}
      </span>
      {error ? <ErrorNote code={error} onRetry={() => void saveCsv()} /> : null}
    </>
  );
}
