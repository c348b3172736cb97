import type { FieldMemories, FillValue, StoredFieldMemory } from '../domain/fill/field-memory.ts';
import { ownEntry } from '../domain/own-entry.ts';
import type { AppState } from './app-state.ts';

/** More hosts than anyone signs up on by hand. The least recently used go first. */
const MAX_HOSTS = 200;

export function withFieldMemory(
  state: AppState,
  host: string,
  value: FillValue,
  memory: StoredFieldMemory,
): AppState {
  const fieldMemories = {
    ...state.fieldMemories,
    [host]: { ...ownEntry(state.fieldMemories, host), [value]: memory },
  };
  return { ...state, fieldMemories: newestMemories(fieldMemories) };
}

/** Returns the same object if there was none. */
export function withoutFieldMemory(state: AppState, host: string, value: FillValue): AppState {
  const kept = ownEntry(state.fieldMemories, host);
  if (!kept?.[value]) return state;
  const { [value]: _, ...others } = kept;
  const { [host]: __, ...hosts } = state.fieldMemories;
  return { ...state, fieldMemories: Object.keys(others).length > 0 ? { ...hosts, [host]: others } : hosts };
}

export function newestMemories(fieldMemories: FieldMemories): FieldMemories {
  const entries = Object.entries(fieldMemories);
  if (entries.length <= MAX_HOSTS) return fieldMemories;
  return Object.fromEntries(entries.toSorted(([, a], [, b]) => usedAt(b) - usedAt(a)).slice(0, MAX_HOSTS));
}

function usedAt({ number, code }: FieldMemories[string]): number {
  return Math.max(number?.usedAt ?? 0, code?.usedAt ?? 0);
}
