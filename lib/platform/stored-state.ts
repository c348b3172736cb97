import { browser } from 'wxt/browser';
import type { AppState } from '../state/app-state.ts';
import type { Stored } from '../storage/migrations.ts';
import type { KeptValue } from '../storage/repository.ts';
import { fromStored, SESSION_KEY, STORED_KEYS } from '../storage/stored-state.ts';
import { createOwnStore } from './own-store.ts';

const own = createOwnStore('ohmyotp-state', 'parts');
/** Once in the life of a worker: later, what is read here may be older than what is being written. */
let takenOver: Promise<void> | undefined;

/** The one place where the state lies. */
export const storedState: KeptValue = {
  async read() {
    const [parts, old] = await Promise.all([readParts(), readOld(), closeToPages()]);
    takenOver ??= takeOver(old).catch(() => undefined);
    await takenOver;
    return parts;
  },
  async write({ [SESSION_KEY]: inSession, ...lasting }) {
    // First, as what is then stored may need it.
    await browser.storage.session.set({ [SESSION_KEY]: inSession });
    await own.write(lasting);
  },
  async clear() {
    await browser.storage.session.remove(SESSION_KEY);
    await own.clear();
    await browser.storage.local.clear();
  },
};

/** For a view, which only looks. Null before anything was stored. */
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

/** Where version 0.1.0 kept the state. In Firefox, a script of ours in a page can read it there. */
function readOld(): Promise<Stored> {
  return browser.storage.local.get([...STORED_KEYS]);
}

/** It is whole in its new place before it leaves the old one, and what is in the new place already is newer. */
async function takeOver(old: Stored): Promise<void> {
  if (Object.keys(old).length === 0 || !(await own.lasts())) return;
  const isFirst = (await own.read(['state'])).state === undefined;
  if (isFirst) await own.write(old);
  await browser.storage.local.remove([...STORED_KEYS]);
}

/** Nothing is to lie there any more; should it ever, no script in a page reads it. Firefox has no such lock. */
async function closeToPages(): Promise<void> {
  const { local } = browser.storage as { local: { setAccessLevel?(to: object): Promise<void> } };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
