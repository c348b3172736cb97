import { AppError } from '../domain/errors.ts';
import { EMPTY } from '../storage/stored-state.ts';
import { withoutKeyTrouble } from '../storage/trouble-edits.ts';
import type { Calls } from './calls.ts';
import type { Context } from './context.ts';

/** The API key and whose it is. */
export function createAccounts(context: Context, calls: Calls, afterConnect: () => Promise<void>) {
  const { ports, store } = context;
  /** Whether this worker has brought the account in line with the key store. */
  let matched = false;

  /** Keeps the key only if the API takes it. */
  async function connect(rawKey: string, keep: 'always' | 'session' = 'always'): Promise<void> {
    const key = rawKey.trim();
    if (key === '') throw new AppError('no_key');
    const { label } = await ports.api.me(key);
    await ports.secret.keep(key, keep);
    matched = true;
    await store.update((state) => ({
      ...withoutKeyTrouble(state),
      account: { status: 'connected', label, keep },
    }));
    await afterConnect();
  }

  /**
   * A key kept for the session has gone with the browser; a state that was lost does not know of its key. Resolves true
   * for the latter. A key store that cannot be read says nothing: it is asked again.
   */
  async function matchKey(): Promise<boolean> {
    if (matched) return false;
    const key = await ports.secret.read().catch(() => undefined);
    if (key === undefined || matched) return false;
    matched = true;
    const hasKey = key !== null;
    const { account } = await store.load();
    if (hasKey === (account.status !== 'none')) return false;
    await store.update((state) => ({
      ...state,
      account: { ...state.account, status: hasKey ? 'connected' : 'none', label: null },
    }));
    return hasKey;
  }

  /** Forgets the key and all that came with it. Rentals live on at the server and return with the key. */
  async function disconnect(): Promise<void> {
    await ports.secret.forget();
    matched = true;
    calls.endAll();
    await store.update(({ revision, clockSkewMs }) => ({ ...EMPTY, revision, clockSkewMs }));
  }

  return { connect, matchKey, disconnect };
}
