import type { Account } from '../../api/types.ts';
import { AppError } from '../../domain/errors.ts';
import { isOwner } from '../../state/account-edits.ts';
import { withoutKeyAlert } from '../../state/alert-edits.ts';
import { EMPTY } from '../../state/empty.ts';
import { isBuying } from '../../state/replacement-edits.ts';
import type { Context } from '../context/context.ts';
import { knowOwner, moveTo, noteOwner } from './account-owner.ts';
import type { Calls } from './calls.ts';
import { createKeyMatch } from './key-match.ts';

export function createAccounts(context: Context, calls: Calls, afterConnect: () => Promise<void>) {
  const { ports, store } = context;
  const keyMatch = createKeyMatch(context);
  let changing: Promise<void> | null = null;

  /** Stores the key only if the API accepts it, and only if no purchase is left that needs the old one. */
  async function connect(rawKey: string, keep: 'always' | 'session' = 'always'): Promise<void> {
    const key = rawKey.trim();
    if (key === '') throw new AppError('no_key');
    const whose = await ports.api.me(key);
    while (changing !== null) await changing.catch(() => null);
    changing = changeKey(key, keep, whose).finally(() => {
      changing = null;
    });
    await changing;
    await afterConnect();
  }

  async function changeKey(key: string, keep: 'always' | 'session', whose: Account): Promise<void> {
    await knowOwner(context);
    const isNew = key !== (await ports.secret.read().catch(() => null));
    const { state } = store;
    if (isOwner(state, whose.identity) === false && !isBuying(state)) calls.endAll();
    const moved = moveTo(context, whose, isNew).then(() => ports.secret.keep(key, keep));
    // A request sent with one key must not be answered into the other account's state.
    calls.holdBack(moved);
    await moved.catch(async (error) => {
      if (error instanceof AppError) throw error;
      // The old key is still stored.
      await knowOwner(context);
      throw new AppError('storage_full');
    });
    keyMatch.noteMatched();
    await store.update((state) => ({
      ...withoutKeyAlert(state),
      account: { ...state.account, status: 'connected', keep, keyInDoubt: false },
    }));
  }

  /** For what spends: a number that was bought with a key in doubt could be kept among another account's. */
  async function confirmOwner(): Promise<void> {
    if (!store.state.account.keyInDoubt) return;
    await changing?.catch(() => null);
    if (store.state.account.keyInDoubt) await noteOwner(context, await ports.api.me());
    if (store.state.account.keyInDoubt) throw new AppError('other_account');
  }

  /** Resolves true if the state was lost but its key was still stored. */
  async function matchKey(): Promise<boolean> {
    const isFound = await keyMatch.match();
    if (changing === null) await knowOwner(context);
    return isFound;
  }

  /** Forgets the key and everything that belongs to it. Rentals go on at the server and come back with the key. */
  async function disconnect(): Promise<void> {
    await ports.secret.forget();
    keyMatch.noteMatched();
    calls.endAll();
    await store.update(({ revision, clockSkewMs }) => ({ ...EMPTY, revision, clockSkewMs }));
  }

  return { connect, confirmOwner, matchKey, disconnect };
}
