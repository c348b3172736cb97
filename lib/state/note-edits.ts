import type { AppState } from './app-state.ts';

/** More than anyone writes. The least recently edited one goes first. */
const MAX_KEPT = 1_000;

/** In characters. */
export const MAX_NOTE_LENGTH = 500;

/** Sets a note. A blank one deletes it. */
export function withNote(state: AppState, id: string, text: string): AppState {
  const { [id]: _, ...others } = state.notes;
  if (text.trim() === '') return { ...state, notes: others };
  const kept = Object.entries(others).slice(1 - MAX_KEPT);
  return { ...state, notes: { ...Object.fromEntries(kept), [id]: text } };
}
