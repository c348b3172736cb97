/** The parts of the browser's storage and IndexedDB that the platform uses. Copies values, as browsers do. */
export function createFakeBrowser() {
  const areas = { local: {}, session: {}, sync: {} } as Record<'local' | 'session' | 'sync', Values>;
  const databases: Record<string, Values> = {};
  /** Calls in order. A test can stop the worker before any of them. */
  const calls: string[] = [];
  const world = { areas, databases, calls, stopBefore: '', databaseError: null as Error | null };

  function step(name: string): Promise<void> {
    if (name === world.stopBefore) return new Promise(() => {});
    calls.push(name);
    return Promise.resolve();
  }

  function area(name: 'local' | 'session' | 'sync') {
    return {
      async get(keys: string[] | string | null) {
        const wanted = keys === null ? Object.keys(areas[name]) : [keys].flat();
        const found = wanted.filter((key) => key in areas[name]).map((key) => [key, areas[name][key]]);
        return structuredClone(Object.fromEntries(found)) as Values;
      },
      async set(values: Values) {
        await step(`${name}.set`);
        Object.assign(areas[name], structuredClone(values));
      },
      async remove(keys: string[] | string) {
        await step(`${name}.remove`);
        for (const key of [keys].flat()) delete areas[name][key];
      },
      async clear() {
        await step(`${name}.clear`);
        areas[name] = {};
      },
      setAccessLevel: ({ accessLevel }: { accessLevel: string }) => step(`${name}.${accessLevel}`),
    };
  }

  const browser = { storage: { local: area('local'), session: area('session'), sync: area('sync') } };

  /** Stands in for `idb-keyval`. A store is just its database's name. */
  type Store = <T>(mode: string, run: () => T) => Promise<T>;
  const names = new WeakMap<Store, string>();
  const valuesOf = (store: Store) => (databases[names.get(store) ?? ''] ??= {});
  const opened = async (store: Store, what: string) => {
    if (world.databaseError) throw world.databaseError;
    await step(`${names.get(store)}.${what}`);
  };
  const keyval = {
    createStore(database: string): Store {
      const store: Store = async (_, run) => {
        if (world.databaseError) throw world.databaseError;
        return run();
      };
      names.set(store, database);
      return store;
    },
    async getMany(keys: string[], store: Store) {
      if (world.databaseError) throw world.databaseError;
      return structuredClone(keys.map((key) => valuesOf(store)[key]));
    },
    async setMany(entries: [string, unknown][], store: Store) {
      await opened(store, 'write');
      Object.assign(valuesOf(store), structuredClone(Object.fromEntries(entries)));
    },
    async delMany(keys: string[], store: Store) {
      await opened(store, 'remove');
      for (const key of keys) delete valuesOf(store)[key];
    },
    async clear(store: Store) {
      await opened(store, 'clear');
      databases[names.get(store) ?? ''] = {};
    },
  };

  return Object.assign(world, { browser, keyval });
}

type Values = Record<string, unknown>;
