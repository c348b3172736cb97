import { Search } from 'lucide-react';
import { useId } from 'react';
import { useText } from '../../shared/use-text.ts';
import { Choice } from '../parts/Choice.tsx';
import type { HistoryQuery } from './use-history.ts';

const STATUSES = ['all', 'active', 'completed', 'expired', 'cancelled'] as const;

interface Props {
  query: HistoryQuery;
  onChange(part: Partial<HistoryQuery>): void;
}

export function HistoryFilters({ query, onChange }: Props) {
  const { t } = useText();
  const id = useId();
  return (
    <search className="history-filters">
      <div className="field history-search">
        <Search size={16} aria-hidden="true" />
        <input
          type="search"
          value={query.text}
          placeholder={t('options.history.search')}
          aria-label={t('options.history.searchLabel')}
          data-testid="history-search"
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </div>
      <label className="visually-hidden" htmlFor={`${id}-status`}>
        {t('options.history.status')}
      </label>
      <Choice
        id={`${id}-status`}
        value={query.status}
        testId="history-status"
        options={STATUSES.map((value) => ({ value, label: t(`options.history.statuses.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <label className="check" htmlFor={`${id}-used`}>
        <input
          id={`${id}-used`}
          type="checkbox"
          checked={query.used}
          data-testid="history-used"
          onChange={(event) => onChange({ used: event.target.checked })}
        />
        <span>{t('options.history.used')}</span>
      </label>
    </search>
  );
}
