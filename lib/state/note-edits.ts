import type { AppState } from './app-state.ts';

/** More than anyone writes; the one written to least lately goes first. */
const MAX_KEPT = 1_000;

/** What the user notes of a rental. Nothing but blanks takes the note away. */
export function withNote(state: AppState, id: string, text: string): AppState {
  const { [id]: _, ...others } = state.notes;
  if (text.trim() === '') return { ...state, notes: others };
  const kept = Object.entries(others).slice(1 - MAX_KEPT);
  return { ...state, notes: { ...Object.fromEntries(kept), [id]: text } };
}
