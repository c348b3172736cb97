import type { Context } from '../context/context.ts';

/** Compares the account with the key store, once per worker. */
export function createKeyMatch({ ports, store }: Context) {
  let matched = false;

  /**
   * Resolves true if the state was lost but its key was still stored. A session key is gone when the browser closes, and
   * a lost state knows nothing of its key. A key store that cannot be read proves nothing: try again later.
   */
  async function match(): Promise<boolean> {
    if (matched) return false;
    const key = await ports.secret.read().catch(() => undefined);
    if (key === undefined || matched) return false;
    matched = true;
    const hasKey = key !== null;
    const { account } = store.state;
    if (hasKey === (account.status !== 'none')) return false;
    await store.update((state) => ({
      ...state,
      account: { ...state.account, status: hasKey ? 'connected' : 'none', label: null },
    }));
    return hasKey;
  }

  function noteMatched(): void {
    matched = true;
  }

  return { match, noteMatched };
}
