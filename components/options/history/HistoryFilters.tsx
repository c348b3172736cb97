import { useId } from 'react';
import { HistorySearch } from '../../shared/history/HistorySearch.tsx';
import { UsedChips } from '../../shared/history/UsedChips.tsx';
import type { HistoryQuery } from '../../shared/history/use-history.ts';
import { useText } from '../../shared/use-text.ts';
import { Choice } from '../parts/Choice.tsx';

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
      <HistorySearch text={query.text} onText={(text) => onChange({ text })} />
      <UsedChips used={query.used} onUsed={(used) => onChange({ used })} />
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
    </search>
  );
}
