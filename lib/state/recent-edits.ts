import type { AppState } from './app-state.ts';

const MOST_KEPT = 12;

/** That service was rented last. */
export function withRecent(state: AppState, service: string): AppState {
  const others = state.recent.filter((name) => name !== service);
  return { ...state, recent: [service, ...others].slice(0, MOST_KEPT) };
}
