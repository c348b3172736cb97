import type { AppState } from './app-state.ts';

const MAX_KEPT = 12;

export function withRecentService(state: AppState, service: string): AppState {
  const others = state.recentServices.filter((name) => name !== service);
  return { ...state, recentServices: [service, ...others].slice(0, MAX_KEPT) };
}
