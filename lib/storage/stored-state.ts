import * as v from 'valibot';
import type { AppState } from '../state/app-state.ts';
import { EMPTY } from '../state/empty.ts';
import { isRecord, migrated, type Stored, VERSION } from './migrations.ts';
import { withoutPrivate, withPrivate } from './private-part.ts';
import { partSchemas, serviceList } from './stored-schema.ts';

/** Under these keys of the browser's storage. */
export const STORED_KEYS = ['state', 'services'] as const;
/** Of what is kept until the browser closes. */
export const SESSION_KEY = 'private';

export function toStored({ services, storage: _, ...snapshot }: AppState): Stored {
  const { open, hidden } = withoutPrivate(snapshot);
  return { state: { version: VERSION, snapshot: open }, services, [SESSION_KEY]: hidden };
}

/** The same with only what the server could not tell again: for a disk that has no room for all. */
export function withoutDroppable(state: AppState): AppState {
  return { ...state, services: [], catalogAt: null, deliveries: [], fieldMemories: {} };
}

/** What was stored. What is missing or unreadable is as in an empty state: the server's lists then restore it. */
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
  // Without their list, services and prices count as never read.
  return services.success
    ? { ...read, services: services.output as unknown as AppState['services'] }
    : { ...read, catalogAt: null };
}
