import { clear, createStore, delMany, getMany, setMany } from 'idb-keyval';
import { browser } from 'wxt/browser';

type Values = Readonly<Record<string, unknown>>;

/** Values that only the extension's own pages and worker can read. Content scripts cannot, in either browser. */
export interface OwnStore {
  read(keys: readonly string[]): Promise<Values>;
  /** Atomic. */
  write(values: Values): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
  lasts(): Promise<boolean>;
}

type Medium = Omit<OwnStore, 'lasts'>;

/**
 * The extension's IndexedDB. Firefox in permanent private browsing has none for extensions; there the values are kept in
 * memory until the browser closes, as its user would expect.
 */
export function createOwnStore(database: string, table: string): OwnStore {
  const opened = createStore(database, table);
  const onDisk = createDiskMedium(opened);
  const inMemory = createMemoryMedium(database);
  let isThere: Promise<boolean> | undefined;

  function lasts(): Promise<boolean> {
    isThere ??= opened('readonly', () => true).catch((error: unknown) => {
      // Any other failure may be gone next time.
      isThere = undefined;
      if ((error as Error | null)?.name !== 'InvalidStateError') throw error;
      return false;
    });
    return isThere;
  }

  const medium = async () => ((await lasts()) ? onDisk : inMemory);
  return {
    lasts,
    read: async (keys) => (await medium()).read(keys),
    write: async (values) => (await medium()).write(values),
    remove: async (keys) => (await medium()).remove(keys),
    clear: async () => (await medium()).clear(),
  };
}

function createDiskMedium(store: ReturnType<typeof createStore>): Medium {
  return {
    async read(keys) {
      const values = await getMany<unknown>([...keys], store);
      const found = keys
        .map((key, n) => [key, values[n]] as const)
        .filter(([, value]) => value !== undefined);
      return Object.fromEntries(found);
    },
    write: (values) => setMany(Object.entries(values), store),
    remove: (keys) => delMany([...keys], store),
    clear: () => clear(store),
  };
}

function createMemoryMedium(name: string): Medium {
  const { session } = browser.storage;
  const named = (key: string) => `${name}/${key}`;
  return {
    async read(keys) {
      const values = await session.get(keys.map(named));
      return Object.fromEntries(
        keys.flatMap((key) => (named(key) in values ? [[key, values[named(key)]]] : [])),
      );
    },
    write: (values) =>
      session.set(Object.fromEntries(Object.entries(values).map(([key, value]) => [named(key), value]))),
    remove: (keys) => session.remove(keys.map(named)),
    async clear() {
      const all = Object.keys(await session.get(null));
      await session.remove(all.filter((key) => key.startsWith(named(''))));
    },
  };
}
