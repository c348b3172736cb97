import { browser } from 'wxt/browser';
import type { AppState } from '../state/app-state.ts';
import type { KeptValue } from '../storage/disk.ts';
import type { Stored } from '../storage/migrations.ts';
import { fromStored, SESSION_KEY, STORED_KEYS } from '../storage/stored-state.ts';
import { createOwnStore } from './own-store.ts';

const own = createOwnStore('ohmyotp-state', 'parts');
/** Once per worker: a later read could be older than a write under way. */
let takenOver: Promise<void> | undefined;

export const storedState: KeptValue = {
  async read() {
    const [parts, old] = await Promise.all([readParts(), readOld(), closeToPages()]);
    takenOver ??= takeOver(old).catch(() => undefined);
    await takenOver;
    return parts;
  },
  async write({ [SESSION_KEY]: inSession, ...lasting }) {
    // First, because the state on the disk may need it.
    await browser.storage.session.set({ [SESSION_KEY]: inSession });
    await own.write(lasting);
  },
  async clear() {
    await browser.storage.session.remove(SESSION_KEY);
    await own.clear();
    await browser.storage.local.clear();
  },
};

/** For views, which only read. Null before anything was stored. */
export async function readStored(): Promise<AppState | null> {
  const stored = await readParts();
  return stored.state === undefined ? null : fromStored(stored);
}

async function readParts(): Promise<Stored> {
  const [lasting, inSession] = await Promise.all([
    own.read(STORED_KEYS),
    browser.storage.session.get(SESSION_KEY),
  ]);
  const parts = lasting.state === undefined ? await readOld() : lasting;
  return { ...parts, ...inSession };
}

/** Where version 0.1.0 kept the state. In Firefox, content scripts can read it there. */
function readOld(): Promise<Stored> {
  return browser.storage.local.get([...STORED_KEYS]);
}

/** Writes everything to the new place before removing it from the old. Data already in the new place is newer. */
async function takeOver(old: Stored): Promise<void> {
  if (Object.keys(old).length === 0 || !(await own.lasts())) return;
  const isFirst = (await own.read(['state'])).state === undefined;
  if (isFirst) await own.write(old);
  await browser.storage.local.remove([...STORED_KEYS]);
}

/** Nothing should be stored there any more. This keeps content scripts out in any case. Firefox has no such lock. */
async function closeToPages(): Promise<void> {
  const { local } = browser.storage as { local: { setAccessLevel?(to: object): Promise<void> } };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
