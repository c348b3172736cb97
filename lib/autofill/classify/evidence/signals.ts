import type { Score } from './places.ts';

/** Evidence for a kind of field or, with a negative weight, against it. */
export interface Signal<Seen> {
  what: string;
  weight: number;
  holds(seen: Seen): boolean;
}

export function weigh<Seen>(signals: readonly Signal<Seen>[], seen: Seen): Score {
  const found = signals.filter((signal) => signal.holds(seen));
  return {
    score: found.reduce((sum, { weight }) => sum + weight, 0),
    reasons: found.map(({ what }) => what),
  };
}
