import type { AppState } from '../state/app-state.ts';
import { isRecord, type Stored } from './migrations.ts';
import { fromStored, SESSION_KEY } from './stored-state.ts';

/** Many times what anyone has. */
const MAX_LENGTH = 20_000_000;

/** As stored, as JSON. Contains neither the key nor anything from private windows. */
export function exportedText({ [SESSION_KEY]: _, ...stored }: Stored): string {
  return JSON.stringify({ exportedFrom: 'OhmyOTP extension', ...stored }, null, 2);
}

/** What such a text holds, whichever version wrote it. Null if it is anything else. */
export function stateInExport(text: string): AppState | 'newer' | null {
  const stored = text.length > MAX_LENGTH ? null : parsed(text);
  if (!isRecord(stored) || !isRecord(stored.state)) return null;
  const { [SESSION_KEY]: _, ...onDisk } = stored;
  const state = fromStored(onDisk);
  return state.storage === 'newer' ? 'newer' : state;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
