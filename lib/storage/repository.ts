import { createQueue } from '../async/queue.ts';
import { AppError } from '../domain/errors.ts';
import { withAlertsEnded } from '../state/alert-ends.ts';
import type { AppState } from '../state/app-state.ts';
import { EMPTY } from '../state/empty.ts';
import { withMoneyMoved } from '../state/money-edits.ts';
import type { Stored } from './migrations.ts';
import { fromStored, toStored, withoutDroppable } from './stored-state.ts';

/** The browser's storage. `write` leaves the keys it is not given alone. */
export interface KeptValue {
  read(): Promise<Stored>;
  write(parts: Stored): Promise<void>;
  clear(): Promise<void>;
}

type Change = (state: AppState) => AppState;

/** The only mutator of the state. */
export interface Repository {
  /** Reads what is stored, once. One that could not be read is read again by the next who asks. */
  load(): Promise<AppState>;
  /** As it is now. For whatever runs once `load` has resolved. */
  readonly state: AppState;
  /**
   * Applies a pure change; resolves once the result is stored, or is known not to fit (`storage` then says so, and the
   * change holds while the worker lives). The same object back means no change.
   */
  update(change: Change): Promise<AppState>;
  /** As `update`, for what must be stored before the next step: rejects where it was not. */
  commit(change: Change): Promise<AppState>;
  /** Forgets everything, in memory and on the disk. */
  erase(): Promise<void>;
}

export function createRepository(kept: KeptValue, onChange: (state: AppState) => void): Repository {
  let loading: Promise<AppState> | undefined;
  let current: AppState | undefined;
  /** The services as they lie on the disk: they are written only when they have changed. */
  let servicesKept: AppState['services'] | undefined;
  /** So that an older state never lands on a newer one. */
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

  /** Resolves to whether the state is on the disk. */
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

  /** What a newer version wrote is left as it is. */
  async function write(state: AppState): Promise<boolean> {
    if (state.storage === 'newer') return false;
    const whole = await written(state);
    const fits = whole || (await written(withoutDroppable(state)));
    noteStorage(whole ? 'ok' : 'full');
    return fits;
  }

  async function written(state: AppState): Promise<boolean> {
    const { services, ...rest } = toStored(state);
    try {
      await kept.write(state.services === servicesKept ? rest : { ...rest, services });
      servicesKept = state.services;
      return true;
    } catch {
      return false;
    }
  }

  function noteStorage(storage: AppState['storage']): void {
    if (current && current.storage !== storage) putState({ ...current, storage });
  }

  async function eraseAll(): Promise<void> {
    await load();
    putState(EMPTY);
    servicesKept = undefined;
    lastWrite = inTurn(() => kept.clear()).then(() => true);
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
