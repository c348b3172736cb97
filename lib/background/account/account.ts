import type { Account } from '../../api/types.ts';
import { AppError } from '../../domain/errors.ts';
import { isOwner, withOtherAccount, withOwner, withOwnerUnknown } from '../../state/account-edits.ts';
import { withoutKeyAlert } from '../../state/alert-edits.ts';
import type { AppState } from '../../state/app-state.ts';
import { EMPTY } from '../../state/empty.ts';
import type { Context } from '../context/context.ts';
import { isBuying } from '../context/open-work.ts';
import type { Calls } from './calls.ts';

/** The API key and whose it is. */
export function createAccounts(context: Context, calls: Calls, afterConnect: () => Promise<void>) {
  const { ports, store } = context;
  /** Whether this worker has brought the account in line with the key store. */
  let matched = false;
  /** The key is being changed. */
  let changing: Promise<void> | null = null;

  /** Keeps the key only if the API takes it, and if nothing is lost that only the one before can settle. */
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
    // What is asked with the one key must not be answered to the other's state.
    calls.holdBack(moved);
    await moved.catch(async (error) => {
      if (error instanceof AppError) throw error;
      // The one before is still there.
      await knowOwner();
      throw new AppError('storage_full');
    });
    matched = true;
    await store.update((state) => ({
      ...withoutKeyAlert(state),
      account: { ...state.account, status: 'connected', keep, keyInDoubt: false },
    }));
  }

  /** The state is that account's first, and then the key. */
  async function moveTo(whose: Account, isNew: boolean, keepKey: () => Promise<void>): Promise<void> {
    await store.update((state) => {
      const isOther = isOwner(state, whose.identity) === false;
      const next = isOther ? withMoved(state, whose) : withSame(state, whose, isNew);
      return { ...next, account: { ...next.account, keyInDoubt: true } };
    });
    await keepKey();
  }

  /** What is bought under the one account is not looked for under the other. */
  function withMoved(state: AppState, whose: Account): AppState {
    if (isBuying(state)) throw new AppError('other_account');
    return withOtherAccount(state, whose, ports.now());
  }

  function withSame(state: AppState, whose: Account, isNew: boolean): AppState {
    const isUnknown = isNew && isOwner(state, whose.identity) === null;
    return withOwner(isUnknown ? withOwnerUnknown(state) : state, whose);
  }

  /** Asks whose the key is that is kept, where that is not known for sure. What cannot be answered now is asked later. */
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

  /** Resolves true where a state that was lost has found its key. */
  async function matchKey(): Promise<boolean> {
    const isFound = await matchStatus();
    if (changing === null) await knowOwner();
    return isFound;
  }

  /**
   * A key kept for the session has gone with the browser; a state that was lost does not know of its key. A key store that
   * cannot be read says nothing: it is asked again.
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

  /** Forgets the key and all that came with it. Rentals live on at the server and return with the key. */
  async function disconnect(): Promise<void> {
    await ports.secret.forget();
    matched = true;
    calls.endAll();
    await store.update(({ revision, clockSkewMs }) => ({ ...EMPTY, revision, clockSkewMs }));
  }

  return { connect, matchKey, disconnect };
}
