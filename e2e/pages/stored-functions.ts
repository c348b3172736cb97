/**
 * Functions that run in the background or in a page of the extension, on the state as it lies there. Each travels as its
 * source text, so none may use anything outside itself.
 */

export async function readStoredState(): Promise<unknown> {
  // Each evaluation has a global of its own in Firefox, with the background's window behind it.
  const { indexedDB } = self.window ?? self;
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open('ohmyotp-state'));
  const state = await asked<unknown>(database.transaction('parts').objectStore('parts').get('state'));
  database.close();
  return state;
}

export async function writeStoredState(state: object): Promise<void> {
  const { indexedDB } = self.window ?? self;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('ohmyotp-state');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('parts', 'readwrite');
    transaction.objectStore('parts').put(state, 'state');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** Puts these in place of all that is stored: some into `storage.local`, some into the database. */
export async function replaceStored(local: object, inDatabase: object): Promise<void> {
  const { storage } = globalThis.browser ?? globalThis.chrome;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('ohmyotp-state');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('parts', 'readwrite');
    const parts = transaction.objectStore('parts');
    parts.clear();
    for (const [key, part] of Object.entries(inDatabase)) parts.put(part, key);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
  await storage.local.set(local as Record<string, unknown>);
}

/** What lies in the areas of `storage`, as text. */
export async function readAreas(): Promise<Record<'local' | 'session' | 'sync', string>> {
  const { storage } = globalThis.browser ?? globalThis.chrome;
  const read = async (area: 'local' | 'session' | 'sync') =>
    JSON.stringify(await storage[area].get(null).catch(() => 'closed'));
  return { local: await read('local'), session: await read('session'), sync: await read('sync') };
}
