import { createStore, del, get, set } from 'idb-keyval';
import { browser } from 'wxt/browser';
import type { Secret } from '../background/ports.ts';

const KEY = 'api-key';

/**
 * The extension's own IndexedDB: unlike `storage.local` in Firefox, no script in a page can read it. A key for this
 * session only lies in `storage.session`, which is in memory and closed to pages as well.
 */
export function createKeyStore(): Secret {
  const store = createStore('ohmyotp', 'secrets');
  const { session } = browser.storage;
  return {
    async read() {
      const kept = await get<string>(KEY, store);
      return kept ?? ((await session.get(KEY))[KEY] as string | undefined) ?? null;
    },
    async keep(key, how) {
      if (how === 'session') await session.set({ [KEY]: key });
      else await set(KEY, key, store);
      await (how === 'session' ? del(KEY, store) : session.remove(KEY));
    },
    async forget() {
      await Promise.all([del(KEY, store), session.remove(KEY)]);
    },
  };
}
