import { ERROR_VERDICTS } from '../../domain/error-verdicts.ts';
import { AppError, type AppErrorCode } from '../../domain/errors.ts';
import type { E164 } from '../../domain/phone.ts';
import type { Service } from '../../domain/services/service.ts';
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
  /** The error of this worker's last request for the list. */
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

  /** Throws `price_changed` or `no_numbers` if the offer that the user clicked no longer holds. */
  async function confirmOffer(name: string, shownPriceMinor: number): Promise<void> {
    const current = await readService(name);
    if (current === null) return confirmListed(name, shownPriceMinor);
    await store.update((state) => {
      const withOffer = (service: Service) =>
        service.name === name ? { ...service, ...offerOf(current) } : service;
      return withServices(state, state.services.map(withOffer));
    });
    if (current.priceMinor > shownPriceMinor) throw new AppError('price_changed');
    if (current.available === 0) throw new AppError('no_numbers');
  }

  /** The list may be newer than what the user saw. */
  async function confirmListed(name: string, shownPriceMinor: number): Promise<void> {
    const listed = store.state.services.find((service) => service.name === name);
    if (listed && listed.priceMinor > shownPriceMinor) throw new AppError('price_changed');
  }

  /** The same for one particular number, which has its own price and availability. */
  async function confirmNumber(service: string, phone: E164, shownPriceMinor: number): Promise<void> {
    const { priceMinor, results } = await ports.api.checkRerent(service, [phone]);
    const result = results.find((one) => one.phone === phone);
    if (!result?.eligible) {
      throw new AppError(result?.reason === 'insufficient_balance' ? 'insufficient_balance' : 'not_rentable');
    }
    if ((result.priceMinor ?? priceMinor ?? shownPriceMinor) > shownPriceMinor) {
      throw new AppError('price_changed');
    }
  }

  /** Null if the price in the list is to be used instead. */
  async function readService(name: string): Promise<Service | null> {
    try {
      return await ports.api.service(name);
    } catch (error) {
      if (ERROR_VERDICTS[codeOfError(error)].listHolds) return null;
      throw error;
    }
  }

  return {
    refresh,
    followMoney,
    /** Even if no money has moved here. */
    refreshBalance: () => readCatalog({ services: false }),
    confirmOffer,
    confirmNumber,
  };
}

/** An answer proves that the key works. By then the key may have been removed. */
function withKeyProved(account: AppState['account'], error: AppErrorCode | null): AppState['account'] {
  return error === null && account.status === 'refused' ? { ...account, status: 'connected' } : account;
}

function offerOf({ priceMinor, available }: Service): Pick<Service, 'priceMinor' | 'available'> {
  return { priceMinor, available };
}
