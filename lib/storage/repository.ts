import type { Snapshot } from '../messaging/snapshot.ts';
import { fromStored, toStored } from './stored-state.ts';

export interface KeptValue {
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
}

/** The only mutator of the state. */
export interface Repository {
  load(): Promise<Snapshot>;
  /** Applies a pure change; resolves once the result is stored. The same object back means no change. */
  update(change: (state: Snapshot) => Snapshot): Promise<Snapshot>;
}

export function createRepository(kept: KeptValue, onChange: (state: Snapshot) => void): Repository {
  let loading: Promise<Snapshot> | undefined;
  let current: Snapshot | undefined;
  let writes: Promise<void> = Promise.resolve();

  async function load(): Promise<Snapshot> {
    loading ??= kept.read().then(fromStored);
    current ??= await loading;
    return current;
  }

  async function update(change: (state: Snapshot) => Snapshot): Promise<Snapshot> {
    const before = await load();
    const changed = change(current ?? before);
    if (changed === current) return writes.then(() => changed);
    const next = { ...changed, revision: (current ?? before).revision + 1 };
    current = next;
    onChange(next);
    // Writes queue up so that an older state never lands on a newer one; a failed one must not block the rest.
    const write = writes.catch(() => {}).then(() => kept.write(toStored(next)));
    writes = write;
    await write;
    return next;
  }

  return { load, update };
}
