import * as v from 'valibot';
import type { PageRef } from '../domain/fill/fill.ts';
import { ownEntry } from '../domain/own-entry.ts';
import type { AppState, Draft } from '../state/app-state.ts';
import { EMPTY_DRAFT } from '../state/draft.ts';
import { isRecord } from './migrations.ts';
import { privateSchemas } from './stored-schema.ts';

/** Whatever reveals sites visited in private windows. Kept until the browser closes, never on the disk. */
export interface PrivatePart {
  draft: Draft | null;
  /** Rental key → the page that has its number. */
  sites: Readonly<Record<string, PageRef>>;
  /** Rental key → the page of its replacement. */
  replacementSites: Readonly<Record<string, PageRef>>;
  /** Where the field button was hidden. */
  hidden: Readonly<Record<string, number | null>>;
}

type Kept = Omit<AppState, 'services' | 'storage'>;

/** Splits the state into what may reach the disk and what may not. */
export function withoutPrivate<S extends Kept>(state: S): { open: S; hidden: PrivatePart } {
  const isPrivate = (key: string) => ownEntry(state.fills, key)?.inPrivate === true;
  const { hiddenPrivately = {}, ...button } = state.button;
  const taken = state.draft.inPrivate === true;
  return {
    open: {
      ...state,
      draft: taken ? EMPTY_DRAFT : state.draft,
      button,
      fills: withoutSites(state.fills, isPrivate),
      replacing: withoutSites(state.replacing, isPrivate),
    },
    hidden: {
      draft: taken ? state.draft : null,
      sites: sitesOf(state.fills, isPrivate),
      replacementSites: sitesOf(state.replacing, isPrivate),
      hidden: hiddenPrivately,
    },
  };
}

/** Merges the private part back in, as far as the browser still has it. */
export function withPrivate(state: AppState, kept: unknown): AppState {
  if (!isRecord(kept)) return state;
  const draft = v.safeParse(privateSchemas.draft, kept.draft);
  const hidden = v.safeParse(privateSchemas.hidden, kept.hidden);
  const isHiding = hidden.success && Object.keys(hidden.output).length > 0;
  return {
    ...state,
    draft: draft.success ? (draft.output as Draft) : state.draft,
    button: isHiding ? { ...state.button, hiddenPrivately: hidden.output } : state.button,
    fills: withSites(state.fills, kept.sites),
    replacing: withSites(state.replacing, kept.replacementSites),
  };
}

type Placed<T> = Readonly<Record<string, T & { site: PageRef | null }>>;

function withoutSites<T>(placed: Placed<T>, isPrivate: (key: string) => boolean): Placed<T> {
  const entries = Object.entries(placed);
  return Object.fromEntries(
    entries.map(([key, one]) => [key, isPrivate(key) ? { ...one, site: null } : one]),
  );
}

function sitesOf<T>(placed: Placed<T>, isPrivate: (key: string) => boolean): Record<string, PageRef> {
  const entries = Object.entries(placed);
  return Object.fromEntries(
    entries.flatMap(([key, { site }]) => (site && isPrivate(key) ? [[key, site]] : [])),
  );
}

function withSites<T>(placed: Placed<T>, kept: unknown): Placed<T> {
  const sites = isRecord(kept) ? kept : {};
  const entries = Object.entries(placed);
  return Object.fromEntries(
    entries.map(([key, one]) => {
      const site = v.safeParse(privateSchemas.site, ownEntry(sites, key));
      return [key, site.success ? { ...one, site: site.output } : one];
    }),
  );
}
