import { browser } from 'wxt/browser';
import type { Snapshot } from '../messaging/snapshot.ts';
import { fromStored } from '../storage/stored-state.ts';

const STATE = 'state';

/** The one place where the state lies. */
export const storedState = {
  read: async (): Promise<unknown> => (await browser.storage.local.get(STATE))[STATE],
  write: (value: unknown): Promise<void> => browser.storage.local.set({ [STATE]: value }),
};

/** For a view, which only looks. Null before anything was stored. */
export async function readStored(): Promise<Snapshot | null> {
  const value = await storedState.read();
  return value === undefined ? null : fromStored(value);
}
