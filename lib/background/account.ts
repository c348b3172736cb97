import { AppError } from '../domain/errors.ts';
import { EMPTY } from '../storage/stored-state.ts';
import type { Calls } from './calls.ts';
import type { Context } from './context.ts';

/** The API key and whose it is. */
export function createAccounts(context: Context, calls: Calls, afterConnect: () => Promise<void>) {
  const { ports, store } = context;

  /** Keeps the key only if the API takes it. */
  async function connect(rawKey: string, keep: 'always' | 'session' = 'always'): Promise<void> {
    const key = rawKey.trim();
    if (key === '') throw new AppError('no_key');
    const { label } = await ports.api.me(key);
    await ports.secret.keep(key, keep);
    await store.update((state) => ({
      ...state,
      account: { status: 'connected', label, keep },
      trouble: null,
    }));
    await afterConnect();
  }

  /** A key kept for the session has gone with the browser; a state that was lost does not know of its key. */
  async function matchKey(): Promise<void> {
    const { account } = await store.load();
    const hasKey = (await ports.secret.read().catch(() => null)) !== null;
    if (hasKey === (account.status !== 'none')) return;
    await store.update((state) => ({
      ...state,
      account: { ...state.account, status: hasKey ? 'connected' : 'none', label: null },
    }));
  }

  /** Forgets the key and all that came with it. Rentals live on at the server and return with the key. */
  async function disconnect(): Promise<void> {
    await ports.secret.forget();
    calls.endAll();
    await store.update(({ revision, clockSkewMs }) => ({ ...EMPTY, revision, clockSkewMs }));
  }

  return { connect, matchKey, disconnect };
}
