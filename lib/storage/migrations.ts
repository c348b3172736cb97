/** What lies in the browser's storage, by key. */
export type Stored = Readonly<Record<string, unknown>>;

type Migration = (old: Stored) => Stored;

/** From version n to n + 1, oldest first. A shape that was released is never edited here again. */
const MIGRATIONS: readonly Migration[] = [servicesApart];

export const VERSION = MIGRATIONS.length + 1;

/** What is stored in today's shape; `newer` where a later version wrote it, null where nothing can be made of it. */
export function migrated(stored: Stored): Stored | 'newer' | null {
  const version = versionOf(stored);
  if (version === null) return null;
  if (version > VERSION) return 'newer';
  return MIGRATIONS.slice(version - 1).reduce((older, migrate) => migrate(older), stored);
}

function versionOf({ state }: Stored): number | null {
  if (!isRecord(state)) return null;
  const { version } = state;
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : null;
}

/** 1 → 2: the services are most of the size and change seldom, so they got a key of their own. */
function servicesApart({ state, ...others }: Stored): Stored {
  const snapshot = isRecord(state) && isRecord(state.snapshot) ? state.snapshot : {};
  const { services, ...rest } = snapshot;
  return { ...others, services, state: { version: 2, snapshot: rest } };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
