import type { Row } from './row.ts';
import { median, quantile, ratio } from './statistics.ts';

/** At most, but for `least`. */
export interface Budget {
  median?: number;
  p95?: number;
  /** To the baseline's median. */
  ratio?: number;
  /** What the median must reach: for rows that prove the measure. */
  least?: number;
}

export type Budgets = Readonly<Record<string, Budget>>;

type Statistic = keyof Budget;

const STATISTICS: Readonly<Record<Statistic, (row: Row) => number>> = {
  median: ({ ours }) => median(ours),
  p95: ({ ours }) => quantile(ours, 0.95),
  ratio: ({ ours, baseline }) => ratio(ours, baseline?.samples ?? []),
  least: ({ ours }) => median(ours),
};

export interface Verdict {
  statistic: Statistic;
  value: number;
  limit: number;
  isKept: boolean;
}

/** What was not measured keeps no budget. */
export function verdicts(row: Row, budget: Budget = {}): Verdict[] {
  return (Object.entries(budget) as [Statistic, number][]).map(([statistic, limit]) => {
    const value = STATISTICS[statistic](row);
    return { statistic, value, limit, isKept: statistic === 'least' ? value >= limit : value <= limit };
  });
}
