import type { FillValue, KeptRecipe, Recipes } from '../domain/fill/recipe.ts';
import { ownEntry } from '../domain/own-entry.ts';
import type { AppState } from './app-state.ts';

/** More hosts than anyone signs up on by hand; the least used go first. */
const MOST_HOSTS = 200;

export function withRecipe(state: AppState, host: string, value: FillValue, recipe: KeptRecipe): AppState {
  const recipes = { ...state.recipes, [host]: { ...ownEntry(state.recipes, host), [value]: recipe } };
  return { ...state, recipes: newest(recipes) };
}

/** The same object back where there was none. */
export function withoutRecipe(state: AppState, host: string, value: FillValue): AppState {
  const kept = ownEntry(state.recipes, host);
  if (!kept?.[value]) return state;
  const { [value]: _, ...others } = kept;
  const { [host]: __, ...hosts } = state.recipes;
  return { ...state, recipes: Object.keys(others).length > 0 ? { ...hosts, [host]: others } : hosts };
}

function newest(recipes: Recipes): Recipes {
  const entries = Object.entries(recipes);
  if (entries.length <= MOST_HOSTS) return recipes;
  return Object.fromEntries(entries.toSorted(([, a], [, b]) => usedAt(b) - usedAt(a)).slice(0, MOST_HOSTS));
}

function usedAt({ number, code }: Recipes[string]): number {
  return Math.max(number?.usedAt ?? 0, code?.usedAt ?? 0);
}
