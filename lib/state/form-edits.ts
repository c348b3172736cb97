import { isSameForm, type PageRef } from '../domain/fill/fill.ts';
import type { AppState } from './app-state.ts';
import { fillOf, rentalOf } from './selectors.ts';
import { withFill } from './state-edits.ts';

/** Other rentals whose number is in this form or about to be. Among pending ones, a later request keeps its claim. */
export function othersInForm(state: AppState, key: string, site: PageRef): string[] {
  const place = state.rentals.findIndex((one) => one.key === key);
  return state.rentals.flatMap((other, n) => {
    const fill = fillOf(state, other.key);
    const isElsewhere = other.key === key || fill.site === null || !isSameForm(fill.site, site);
    const isLater = fill.number === null && n < place;
    return isElsewhere || isLater || fill.displaced ? [] : [other.key];
  });
}

/** An id that no browser gives to a tab, and that each takes for one. */
const NO_TAB = 2 ** 31 - 1;

/** Tabs get other ids when the browser starts again: the page is still known, its tab is not. */
export function withoutTabs(state: AppState): AppState {
  const fills = Object.entries(state.fills).map(([key, { codeTab, ...fill }]) => [
    key,
    { ...fill, site: fill.site && { ...fill.site, tabId: NO_TAB } },
  ]);
  return { ...state, fills: Object.fromEntries(fills) };
}

export function withDisplaced(state: AppState, keys: readonly string[], displaced: boolean): AppState {
  return keys
    .filter((key) => rentalOf(state, key) !== undefined)
    .reduce((next, key) => withFill(next, key, { displaced }), state);
}
