import { browser } from 'wxt/browser';
import type { Snapshot } from '../messaging/snapshot.ts';
import type { Stored } from '../storage/migrations.ts';
import type { KeptValue } from '../storage/repository.ts';
import { fromStored, SESSION_KEY, STORED_KEYS } from '../storage/stored-state.ts';

/** The one place where the state lies. */
export const storedState: KeptValue = {
  read: async (): Promise<Stored> => {
    const [onDisk, inSession] = await Promise.all([
      browser.storage.local.get([...STORED_KEYS]),
      browser.storage.session.get(SESSION_KEY),
    ]);
    return { ...onDisk, ...inSession };
  },
  async write({ [SESSION_KEY]: inSession, ...onDisk }) {
    // First, as what the disk then says may need it.
    await browser.storage.session.set({ [SESSION_KEY]: inSession });
    await browser.storage.local.set(onDisk);
  },
  async clear() {
    await browser.storage.session.remove(SESSION_KEY);
    await browser.storage.local.clear();
  },
};

/** For a view, which only looks. Null before anything was stored. */
export async function readStored(): Promise<Snapshot | null> {
  const stored = await storedState.read();
  return stored.state === undefined ? null : fromStored(stored);
}
