import type { FillOutcome } from '../../domain/fill/fill.ts';
import type { FillValue, Recipe } from '../../domain/fill/recipe.ts';
import { ownEntry } from '../../domain/own-entry.ts';
import { withoutRecipe, withRecipe } from '../../state/recipe-edits.ts';
import type { Context } from '../context/context.ts';

export type RecipeBook = ReturnType<typeof createRecipeBook>;

/** What worked on which host, so that it is tried first the next time. */
export function createRecipeBook({ ports, store }: Context) {
  function recipeFor(origin: string, value: FillValue): Recipe | null {
    const kept = ownEntry(store.state.recipes, hostOfOrigin(origin))?.[value];
    if (!kept) return null;
    const { usedAt: _, ...recipe } = kept;
    return recipe;
  }

  async function keepMemory(origin: string, value: FillValue, recipe: Recipe): Promise<void> {
    const kept = { ...recipe, usedAt: ports.now() };
    await store.update((state) => withRecipe(state, hostOfOrigin(origin), value, kept));
  }

  /** Learns from how a fill went: what worked is kept; what no longer does is forgotten, unless the user has taught it. */
  async function noteOutcome(
    origin: string,
    value: FillValue,
    outcome: FillOutcome,
    recipe: Recipe | undefined,
  ): Promise<void> {
    if (outcome === 'filled' && recipe) return keepMemory(origin, value, recipe);
    const isTaught = recipeFor(origin, value)?.taught === true;
    if ((outcome === 'not_taken' || outcome === 'taken_back') && !isTaught)
      await forgetMemory(hostOfOrigin(origin), value);
  }

  async function forgetMemory(host: string, value: FillValue): Promise<void> {
    await store.update((state) => withoutRecipe(state, host, value));
  }

  return { recipeFor, keep: keepMemory, note: noteOutcome, forget: forgetMemory };
}

function hostOfOrigin(origin: string): string {
  return new URL(origin).host;
}
