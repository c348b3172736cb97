import type { UseStore } from 'idb-keyval';

/** One table of an IndexedDB database that goes from the disk with all that was ever in it. */
export interface OwnDatabase {
  /** For `idb-keyval`. */
  use: UseStore;
  destroy(): Promise<void>;
}

interface StorageBuckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

/**
 * Chromium writes all databases of an origin into one log, where what was deleted stays until there are megabytes of it; in
 * a bucket of its own a database has files of its own. In Firefox each has a file anyway, and there are no buckets.
 */
export function createOwnDatabase(name: string, table: string): OwnDatabase {
  const { storageBuckets } = navigator as { storageBuckets?: StorageBuckets };
  let opened: Promise<IDBDatabase> | undefined;

  function open(): Promise<IDBDatabase> {
    if (opened) return opened;
    const opening = storageBuckets
      ? openInBucket(storageBuckets, name, table)
      : openIn(indexedDB, name, table);
    const forget = () => {
      if (opened === opening) opened = undefined;
    };
    opening.then((database) => {
      database.onclose = forget;
      // Somebody destroys it, and waits for all who have it open.
      database.onversionchange = () => {
        forget();
        database.close();
      };
    }, forget);
    opened = opening;
    return opening;
  }

  return {
    use: async (mode, callback) => callback((await open()).transaction(table, mode).objectStore(table)),
    async destroy() {
      const before = opened;
      opened = undefined;
      (await before?.catch(() => undefined))?.close();
      const bucket = await storageBuckets?.open(name);
      // What is under way is brought to its end, here and in other views, which deleting the bucket would cut off.
      if (bucket) await done(bucket.indexedDB.deleteDatabase(name));
      await storageBuckets?.delete(name);
      await done(indexedDB.deleteDatabase(name));
    },
  };
}

async function openInBucket(buckets: StorageBuckets, name: string, table: string): Promise<IDBDatabase> {
  const database = await openIn((await buckets.open(name)).indexedDB, name, table);
  const isEmpty = (await done(database.transaction(table).objectStore(table).count())) === 0;
  if (isEmpty) await takeOver(name, table, database);
  return database;
}

/** Where version 0.1.0 kept it. */
async function takeOver(name: string, table: string, database: IDBDatabase): Promise<void> {
  const isThere = (await indexedDB.databases()).some((one) => one.name === name);
  if (!isThere) return;
  const old = await openIn(indexedDB, name, table);
  const from = old.transaction(table).objectStore(table);
  const [keys, values] = await Promise.all([done(from.getAllKeys()), done(from.getAll())]);
  old.close();
  const to = database.transaction(table, 'readwrite').objectStore(table);
  await Promise.all(keys.map((key, n) => done(to.put(values[n], key))));
  await done(indexedDB.deleteDatabase(name));
}

function openIn(factory: IDBFactory, name: string, table: string): Promise<IDBDatabase> {
  const request = factory.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
