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

/** A draft that opens the next view there. Everything new so far counts as seen. */
export function draftFor(
  state: AppState,
  place: Partial<Pick<Draft, 'query' | 'service' | 'tab' | 'origin'>>,
): Draft {
  return { ...EMPTY_DRAFT, ...place, seen: newsOf(state) };
}
