import type { Snapshot } from './snapshot.ts';

const MOST_KEPT = 12;

/** That service was rented last. */
export function withRecent(state: Snapshot, service: string): Snapshot {
  const others = state.recent.filter((name) => name !== service);
  return { ...state, recent: [service, ...others].slice(0, MOST_KEPT) };
}
