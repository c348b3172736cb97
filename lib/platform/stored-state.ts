import { browser } from 'wxt/browser';
import type { Snapshot } from '../messaging/snapshot.ts';
import type { Stored } from '../storage/migrations.ts';
import type { KeptValue } from '../storage/repository.ts';
import { fromStored, STORED_KEYS } from '../storage/stored-state.ts';

/** The one place where the state lies. */
export const storedState: KeptValue = {
  read: (): Promise<Stored> => browser.storage.local.get([...STORED_KEYS]),
  write: (parts) => browser.storage.local.set(parts),
  clear: () => browser.storage.local.clear(),
};

/** For a view, which only looks. Null before anything was stored. */
export async function readStored(): Promise<Snapshot | null> {
  const stored = await storedState.read();
  return Object.keys(stored).length === 0 ? null : fromStored(stored);
}
