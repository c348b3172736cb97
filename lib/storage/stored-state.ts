import * as v from 'valibot';
import type { AppState } from '../state/app-state.ts';
import { EMPTY } from '../state/empty.ts';
import { isRecord, migrated, type Stored, VERSION } from './migrations.ts';
import { withoutPrivate, withPrivate } from './private-part.ts';
import { partSchemas, serviceList } from './stored-schema.ts';

export const STORED_KEYS = ['state', 'services'] as const;
/** In storage that lasts until the browser closes. */
export const SESSION_KEY = 'private';

export function toStored({ services, storage: _, ...snapshot }: AppState): Stored {
  const { open, hidden } = withoutPrivate(snapshot);
  return { state: { version: VERSION, snapshot: open }, services, [SESSION_KEY]: hidden };
}

/** Without what can be fetched or learned again, for a full disk. */
export function withoutDroppable(state: AppState): AppState {
  return { ...state, services: [], catalogAt: null, deliveries: [], fieldMemories: {} };
}

/** Reads the stored state. Missing or unreadable parts start empty; the server's lists restore them. */
export function fromStored(stored: Stored): AppState {
  const current = migrated(stored);
  if (current === 'newer') return { ...EMPTY, storage: 'newer' };
  const snapshot = isRecord(current?.state) ? current.state.snapshot : undefined;
  if (!isRecord(snapshot)) return EMPTY;
  const parts = Object.entries(partSchemas).flatMap(([name, schema]) => {
    const parsed = v.safeParse(schema, snapshot[name]);
    return parsed.success ? [[name, parsed.output]] : [];
  });
  const services = v.safeParse(serviceList, current?.services);
  const onDisk = { ...EMPTY, ...(Object.fromEntries(parts) as Partial<AppState>) };
  const read = withPrivate(onDisk, stored[SESSION_KEY]);
  // Without the list, the catalog counts as never fetched.
  return services.success
    ? { ...read, services: services.output as unknown as AppState['services'] }
    : { ...read, catalogAt: null };
}
