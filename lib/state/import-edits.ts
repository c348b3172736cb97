import type { AppState } from './app-state.ts';
import { newestMemories } from './field-memory-edits.ts';
import { MAX_NOTE_LENGTH, withNote } from './note-edits.ts';
import { withSettings } from './settings-edits.ts';

/**
 * What the user chose and wrote in another browser. What was written here stays where both have something. Rentals,
 * money and how deliveries went are the server's to tell: a file can be old, and would hide what is true. Permissions,
 * and with them notifications, are the browser's to ask for.
 */
export function withImported(state: AppState, from: AppState): AppState {
  const { notify: _, ...settings } = from.settings;
  const pins = [...new Set([...state.settings.pins, ...settings.pins])];
  const next = withSettings(state, { ...settings, pins });
  const noted = Object.entries(from.notes)
    .filter(([id]) => !Object.hasOwn(state.notes, id))
    .reduce((sum, [id, text]) => withNote(sum, id, text.slice(0, MAX_NOTE_LENGTH)), next);
  return {
    ...noted,
    button: { ...noted.button, position: from.button.position },
    serviceOverrides: { ...from.serviceOverrides, ...state.serviceOverrides },
    fieldMemories: newestMemories({ ...from.fieldMemories, ...state.fieldMemories }),
  };
}
