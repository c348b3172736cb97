import { AppError } from '../domain/errors.ts';
import { EMPTY } from '../storage/stored-state.ts';
import type { Context } from './context.ts';

/** The API key and whose it is. */
export function createAccounts(context: Context, afterConnect: () => Promise<void>) {
  const { ports, store } = context;

  /** Keeps the key only if the API takes it. */
  async function connect(rawKey: string): Promise<void> {
    const key = rawKey.trim();
    if (key === '') throw new AppError('no_key');
    const { label } = await ports.api.me(key);
    await ports.secret.keep(key);
    await store.update((state) => ({ ...state, account: { status: 'connected', label }, trouble: null }));
    await afterConnect();
  }

  /** Forgets the key and all that came with it. Rentals live on at the server and return with the key. */
  async function disconnect(): Promise<void> {
    await ports.secret.forget();
    await store.update(({ revision, clockSkewMs }) => ({ ...EMPTY, revision, clockSkewMs }));
  }

  return { connect, disconnect };
}
