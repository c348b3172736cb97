import { ownEntry } from '../domain/own-entry.ts';
import type { Requesting } from '../domain/rental/rental.ts';
import { advancedReplacement, isReplacementOver, type Replacement } from '../domain/rental/replacement.ts';
import type { AppState } from './app-state.ts';
import { fillOf, intentsIn, rentalOf } from './selectors.ts';
import { withFill, withRental } from './state-edits.ts';

export function openReplacements(state: AppState): Replacement[] {
  return Object.values(state.replacing).filter((replacement) => !isReplacementOver(replacement));
}

/** A purchase is unsettled or about to be made. */
export function isBuying(state: AppState): boolean {
  return openReplacements(state).length > 0 || intentsIn(state).length > 0;
}

export function withReplacement(state: AppState, replacement: Replacement): AppState {
  return { ...state, replacing: { ...state.replacing, [replacement.from]: replacement } };
}

/** Advances every replacement to match its rentals. Returns the same object if nothing moved. */
export function withReplacementsAdvanced(state: AppState, now: number): AppState {
  return openReplacements(state).reduce((next, replacement) => {
    const to = replacement.to === null ? undefined : rentalOf(state, replacement.to);
    const after = advancedReplacement(replacement, rentalOf(state, replacement.from), to, now);
    if (after === replacement) return next;
    return after === null ? withoutReplacement(next, replacement) : withReplacement(next, after);
  }, state);
}

/** Hides an ended replacement. One under way stays. */
export function withReplacementDismissed(state: AppState, from: string): AppState {
  const replacement = ownEntry(state.replacing, from);
  return replacement && isReplacementOver(replacement) ? withoutReplacement(state, replacement) : state;
}

/**
 * Stores the intent for the new number and advances its replacement in one step. No change if the replacement is not at
 * that step.
 */
export function withReplacementIntent(state: AppState, from: string, intent: Requesting): AppState {
  const replacement = ownEntry(state.replacing, from);
  if (replacement?.step !== 'renting' || replacement.to !== null) return state;
  const { inPrivate = false, rentedFor = false } = fillOf(state, from);
  const next = withFill(withRental(state, intent), intent.key, {
    site: replacement.site,
    inPrivate,
    rentedFor,
  });
  return withReplacement(next, { ...replacement, to: intent.key });
}

export function withoutReplacement(state: AppState, { from }: Replacement): AppState {
  const { [from]: _, ...replacing } = state.replacing;
  return { ...state, replacing };
}
