import type { Account } from '../../api/types.ts';
import { AppError } from '../../domain/errors.ts';
import { isOwner, withOtherAccount, withOwner, withOwnerUnknown } from '../../state/account-edits.ts';
import { withoutKeyAlert } from '../../state/alert-edits.ts';
import type { AppState } from '../../state/app-state.ts';
import { EMPTY } from '../../state/empty.ts';
import type { Context } from '../context/context.ts';
import { isBuying } from '../context/open-work.ts';
import type { Calls } from './calls.ts';

/** The API key, and whose it is. */
export function createAccounts(context: Context, calls: Calls, afterConnect: () => Promise<void>) {
  const { ports, store } = context;
  /** Whether this worker has compared the account with the key store. */
  let matched = false;
  /** The change of key that is under way. */
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
    await knowOwner();
    const isNew = key !== (await ports.secret.read().catch(() => null));
    const { state } = store;
    if (isOwner(state, whose.identity) === false && !isBuying(state)) calls.endAll();
    const moved = moveTo(whose, isNew, () => ports.secret.keep(key, keep));
    // A request sent with one key must not be answered into the other account's state.
    calls.holdBack(moved);
    await moved.catch(async (error) => {
      if (error instanceof AppError) throw error;
      // The old key is still stored.
      await knowOwner();
      throw new AppError('storage_full');
    });
    matched = true;
    await store.update((state) => ({
      ...withoutKeyAlert(state),
      account: { ...state.account, status: 'connected', keep, keyInDoubt: false },
    }));
  }

  /** Switches the state to that account first, then stores the key. */
  async function moveTo(whose: Account, isNew: boolean, keepKey: () => Promise<void>): Promise<void> {
    await store.update((state) => {
      const isOther = isOwner(state, whose.identity) === false;
      const next = isOther ? withMoved(state, whose) : withSame(state, whose, isNew);
      return { ...next, account: { ...next.account, keyInDoubt: true } };
    });
    await keepKey();
  }

  /** A purchase made in one account cannot be looked for in another. */
  function withMoved(state: AppState, whose: Account): AppState {
    if (isBuying(state)) throw new AppError('other_account');
    return withOtherAccount(state, whose, ports.now());
  }

  function withSame(state: AppState, whose: Account, isNew: boolean): AppState {
    const isUnknown = isNew && isOwner(state, whose.identity) === null;
    return withOwner(isUnknown ? withOwnerUnknown(state) : state, whose);
  }

  /** Asks whose key is stored, if that is in doubt. If there is no answer, the next call asks again. */
  async function knowOwner(): Promise<void> {
    const { account } = store.state;
    if (account.status === 'none' || (account.owner && !account.keyInDoubt)) return;
    const whose = await ports.api.me().catch(() => null);
    if (whose === null) return;
    await store.update((state) => {
      const isOther = isOwner(state, whose.identity) === false;
      if (isOther && isBuying(state)) return state;
      const next = isOther ? withOtherAccount(state, whose, ports.now()) : withOwner(state, whose);
      return { ...next, account: { ...next.account, keyInDoubt: false } };
    });
  }

  /** Resolves true if the state was lost but its key was still stored. */
  async function matchKey(): Promise<boolean> {
    const isFound = await matchStatus();
    if (changing === null) await knowOwner();
    return isFound;
  }

  /**
   * A session key is gone when the browser closes, and a lost state knows nothing of its key. A key store that cannot
   * be read proves nothing: try again later.
   */
  async function matchStatus(): Promise<boolean> {
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

  /** Forgets the key and everything that belongs to it. Rentals go on at the server and come back with the key. */
  async function disconnect(): Promise<void> {
    await ports.secret.forget();
    matched = true;
    calls.endAll();
    await store.update(({ revision, clockSkewMs }) => ({ ...EMPTY, revision, clockSkewMs }));
  }

  return { connect, matchKey, disconnect };
}
