import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { HistoryQuery, HistoryShown } from '../../shared/history/use-history.ts';
import { useText } from '../../shared/use-text.ts';
import { Choice } from '../parts/Choice.tsx';

const SHORTEST = 25;
const SIZES = [SHORTEST, 50, 100, 200];

interface Props {
  query: HistoryQuery;
  history: HistoryShown;
  onChange(part: Partial<HistoryQuery>): void;
}

export function Paging({ query, history, onChange }: Props) {
  const { t, number } = useText();
  const { page, perPage } = query;
  const { entries, total, hasNext } = history;
  if (entries === null || (entries.length === 0 && page === 1)) return null;
  const from = (page - 1) * perPage + 1;
  const to = from + entries.length - 1;

  const isLong = page > 1 || hasNext || (total ?? 0) > SHORTEST;

  function turn(to: number): void {
    onChange({ page: to });
    scrollTo({ top: 0 });
  }

  return (
    <nav className="paging" aria-label={t('options.history.paging')}>
      <p className="muted" role="status" data-testid="history-range">
        {total === null
          ? t('options.history.range', { from: number(from), to: number(to) })
          : t('options.history.rangeOf', { from: number(from), to: number(to), total: number(total) })}
      </p>
      {isLong ? (
        <>
          <div className="muted paging-size">
            <label htmlFor="per-page">{t('options.history.perPage')}</label>
            <Choice
              id="per-page"
              value={String(perPage)}
              testId="per-page"
              options={SIZES.map((size) => ({ value: String(size), label: number(size) }))}
              onChange={(size) => onChange({ perPage: Number(size) })}
            />
          </div>
          <div className="row">
            <button
              type="button"
              className="button"
              data-testid="previous-page"
              disabled={page === 1}
              onClick={() => turn(page - 1)}
            >
              <ChevronLeft size="1rem" aria-hidden="true" className="turns" />
              {t('options.history.newer')}
            </button>
            <button
              type="button"
              className="button"
              data-testid="next-page"
              disabled={!hasNext}
              onClick={() => turn(page + 1)}
            >
              {t('options.history.older')}
              <ChevronRight size="1rem" aria-hidden="true" className="turns" />
            </button>
          </div>
        </>
      ) : null}
    </nav>
  );
}
