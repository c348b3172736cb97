import { createQueue } from '../async/queue.ts';
import { AppError } from '../domain/errors.ts';
import { withAlertsEnded } from '../state/alert-ends.ts';
import type { AppState } from '../state/app-state.ts';
import { EMPTY } from '../state/empty.ts';
import { withMoneyMoved } from '../state/money-edits.ts';
import { createDisk, type KeptValue } from './disk.ts';
import { fromStored } from './stored-state.ts';

type Change = (state: AppState) => AppState;

/** The one place that changes the state. */
export interface Repository {
  /** Reads what is stored, once. One that could not be read is read again by the next who asks. */
  load(): Promise<AppState>;
  /** As it is now. For whatever runs once `load` has resolved. */
  readonly state: AppState;
  /**
   * Applies a pure change. Resolves once it is stored, or once it is clear that there is no room; then `storage` says so
   * and the change lasts as long as the worker. Returning the same object means no change.
   */
  update(change: Change): Promise<AppState>;
  /** Like `update`, but rejects if the result could not be stored. */
  commit(change: Change): Promise<AppState>;
  /** Deletes everything, in memory and on the disk. */
  erase(): Promise<void>;
}

export function createRepository(kept: KeptValue, onChange: (state: AppState) => void): Repository {
  let loading: Promise<AppState> | undefined;
  let current: AppState | undefined;
  const disk = createDisk(kept);
  /** So that an older state never overwrites a newer one. */
  const inTurn = createQueue();
  let lastWrite: Promise<boolean> = Promise.resolve(true);

  async function load(): Promise<AppState> {
    loading ??= kept.read().then(fromStored);
    try {
      current ??= await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
    return current;
  }

  function loaded(): AppState {
    if (current === undefined) throw new Error('the state is asked for before it is loaded');
    return current;
  }

  async function update(change: Change): Promise<AppState> {
    await applyChange(change);
    return loaded();
  }

  async function commit(change: Change): Promise<AppState> {
    if (await applyChange(change)) return loaded();
    throw new AppError(loaded().storage === 'newer' ? 'storage_newer' : 'storage_full');
  }

  /** Resolves to whether the state was stored. */
  async function applyChange(change: Change): Promise<boolean> {
    await load();
    const changed = change(loaded());
    if (changed === current) return lastWrite;
    const next = putState(changed);
    lastWrite = inTurn(() => write(next));
    return lastWrite;
  }

  function putState(changed: AppState): AppState {
    const noted = current ? withAlertsEnded(current, withMoneyMoved(current, changed)) : changed;
    const next = { ...noted, revision: (current?.revision ?? 0) + 1 };
    current = next;
    onChange(next);
    return next;
  }

  /** Never overwrites what a newer version wrote. */
  async function write(state: AppState): Promise<boolean> {
    if (state.storage === 'newer') return false;
    const { isWhole, isKept } = await disk.write(state);
    noteStorage(isWhole ? 'ok' : 'full');
    return isKept;
  }

  function noteStorage(storage: AppState['storage']): void {
    if (current && current.storage !== storage) putState({ ...current, storage });
  }

  async function eraseAll(): Promise<void> {
    await load();
    putState(EMPTY);
    lastWrite = inTurn(() => disk.clear()).then(() => true);
    await lastWrite;
  }

  return {
    load,
    get state() {
      return loaded();
    },
    update,
    commit,
    erase: eraseAll,
  };
}
