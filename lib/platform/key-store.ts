import { browser } from 'wxt/browser';
import type { Secret } from '../background/context/ports.ts';
import { createOwnStore } from './own-store.ts';

const KEY = 'api-key';

/** A session-only key is in `storage.session`, which is in memory and also closed to pages. */
export function createKeyStore(): Secret {
  const store = createOwnStore('ohmyotp', 'secrets');
  const { session } = browser.storage;
  return {
    async read() {
      const kept = (await store.read([KEY]))[KEY] as string | undefined;
      return kept ?? ((await session.get(KEY))[KEY] as string | undefined) ?? null;
    },
    async keep(key, how) {
      if (how === 'session') await session.set({ [KEY]: key });
      else await store.write({ [KEY]: key });
      await (how === 'session' ? store.remove([KEY]) : session.remove(KEY));
    },
    async forget() {
      await Promise.all([store.remove([KEY]), session.remove(KEY)]);
    },
  };
}
