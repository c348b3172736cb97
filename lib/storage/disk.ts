import type { AppState } from '../state/app-state.ts';
import type { Stored } from './migrations.ts';
import { toStored, withoutDroppable } from './stored-state.ts';

/** The browser's storage. `write` leaves other keys untouched. */
export interface KeptValue {
  read(): Promise<Stored>;
  write(parts: Stored): Promise<void>;
  clear(): Promise<void>;
}

/** Writes states. If one does not fit, it goes without what can be done without. */
export function createDisk(kept: KeptValue) {
  /** The services as stored. Written only when they have changed. */
  let servicesKept: AppState['services'] | undefined;

  async function writeState(state: AppState): Promise<{ isWhole: boolean; isKept: boolean }> {
    const isWhole = await written(state);
    return { isWhole, isKept: isWhole || (await written(withoutDroppable(state))) };
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

  async function clearDisk(): Promise<void> {
    servicesKept = undefined;
    await kept.clear();
  }

  return { write: writeState, clear: clearDisk };
}
