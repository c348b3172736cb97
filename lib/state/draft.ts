import { newsOf } from '../domain/notifications/news.ts';
import type { AppState, Draft } from './app-state.ts';

export const EMPTY_DRAFT: Draft = {
  query: '',
  service: null,
  category: null,
  tab: 'rent',
  seen: '',
  origin: null,
};

/** Has the next view open there, whatever is new by now. */
export function draftFor(
  state: AppState,
  place: Partial<Pick<Draft, 'query' | 'service' | 'tab' | 'origin'>>,
): Draft {
  return { ...EMPTY_DRAFT, ...place, seen: newsOf(state) };
}
