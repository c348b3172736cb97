import type { Account } from '../../api/types.ts';
import { AppError } from '../../domain/errors.ts';
import { isOwner, withOtherAccount, withOwner, withOwnerUnknown } from '../../state/account-edits.ts';
import type { AppState } from '../../state/app-state.ts';
import { isBuying } from '../../state/replacement-edits.ts';
import type { Context } from '../context/context.ts';

/** Asks whose key is stored, if that is in doubt. Without an answer, the next call asks again. */
export async function knowOwner(context: Context): Promise<void> {
  const { account } = context.store.state;
  if (account.status === 'none' || (account.owner && !account.keyInDoubt)) return;
  const whose = await context.ports.api.me().catch(() => null);
  if (whose !== null) await noteOwner(context, whose);
}

/** The stored key is of that account. An unsettled purchase of another one keeps the state where it is. */
export async function noteOwner({ ports, store }: Context, whose: Account): Promise<void> {
  await store.update((state) => {
    const isOther = isOwner(state, whose.identity) === false;
    if (isOther && isBuying(state)) return state;
    const next = isOther ? withOtherAccount(state, whose, ports.now()) : withOwner(state, whose);
    return withKeyInDoubt(next, false);
  });
}

/** Switches the state to that account. Until its key is stored too, the stored key may be another account's. */
export async function moveTo({ ports, store }: Context, whose: Account, isNewKey: boolean): Promise<void> {
  await store.update((state) => {
    const isOther = isOwner(state, whose.identity) === false;
    // A purchase made in one account cannot be looked for in another.
    if (isOther && isBuying(state)) throw new AppError('other_account');
    const next = isOther ? withOtherAccount(state, whose, ports.now()) : withSame(state, whose, isNewKey);
    return withKeyInDoubt(next, true);
  });
}

function withSame(state: AppState, whose: Account, isNewKey: boolean): AppState {
  const isUnknown = isNewKey && isOwner(state, whose.identity) === null;
  return withOwner(isUnknown ? withOwnerUnknown(state) : state, whose);
}

function withKeyInDoubt(state: AppState, keyInDoubt: boolean): AppState {
  return { ...state, account: { ...state.account, keyInDoubt } };
}
