import type { AppErrorCode } from '../../domain/errors.ts';
import type { AppState } from '../../state/app-state.ts';
import { withServices } from '../../state/service-edits.ts';
import { type Context, codeOfError, noteError } from '../context/context.ts';

export type Catalog = ReturnType<typeof createCatalog>;

/** Services, their prices and stock, and the balance they are paid from. */
export function createCatalog(context: Context) {
  const { ports, store } = context;
  let refreshing: Promise<void> | undefined;
  /**
   * Numbers of the newest balance request sent and of the newest answer applied: an older answer never overwrites a
   * newer one.
   */
  let asked = 0;
  let told = 0;
  /** The money counter at the last balance request. */
  let askedAsOf = 0;
  let listError: AppErrorCode | null | undefined;

  /** Refreshes services and balance. Callers during a refresh share it. */
  function refresh(): Promise<void> {
    refreshing ??= readCatalog({ services: true }).finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  }

  /** Whatever fails to load keeps its old value. */
  async function readCatalog(what: { services: boolean }): Promise<void> {
    const { account, money } = store.state;
    if (account.status === 'none') return;
    askedAsOf = money.moves;
    asked += 1;
    const turn = asked;
    const [services, balance] = await Promise.allSettled([
      what.services ? ports.api.services() : null,
      ports.api.balance(),
    ]);
    const failure = [services, balance].find((result) => result.status === 'rejected');
    const error = failure ? codeOfError(failure.reason) : null;
    const list = services.status === 'fulfilled' ? services.value : null;
    if (what.services) listError = services.status === 'rejected' ? codeOfError(services.reason) : null;
    // An older request may have read the balance before the newer one's purchase.
    const balanceMinor = balance.status === 'fulfilled' && turn > told ? balance.value.balanceMinor : null;
    if (balanceMinor !== null) told = turn;
    await store.update((state) => ({
      ...(list ? withServices(state, list) : state),
      balanceMinor: balanceMinor ?? state.balanceMinor,
      money: balanceMinor === null ? state.money : { ...state.money, read: money.moves },
      catalogAt: list && !error ? ports.now() : state.catalogAt,
      catalogError: error ?? (listError === undefined ? state.catalogError : listError),
      account: withKeyProved(state.account, error),
    }));
    if (error) await noteError(context, error);
  }

  /** Refreshes the balance if money has moved since it was read. Retries a failed read only with `retry`. */
  async function followMoney({ retry = false } = {}): Promise<void> {
    const { moves, read: seen } = store.state.money;
    if (moves > (retry ? seen : Math.max(seen, askedAsOf))) await readCatalog({ services: false });
  }

  return {
    refresh,
    followMoney,
    /** Even if no money has moved here. */
    refreshBalance: () => readCatalog({ services: false }),
  };
}

/** An answer proves that the key works. By then the key may have been removed. */
function withKeyProved(account: AppState['account'], error: AppErrorCode | null): AppState['account'] {
  return error === null && account.status === 'refused' ? { ...account, status: 'connected' } : account;
}
