import { createStore, del, get, set } from 'idb-keyval';
import type { Secret } from '../background/ports.ts';

const KEY = 'api-key';

/** The extension's own IndexedDB: unlike `storage.local` in Firefox, no script in a page can read it. */
export function createKeyStore(): Secret {
  const store = createStore('ohmyotp', 'secrets');
  return {
    read: async () => (await get<string>(KEY, store)) ?? null,
    keep: (key) => set(KEY, key, store),
    forget: () => del(KEY, store),
  };
}
