import type { ApiClient } from '../../api/types.ts';
import { AppError } from '../../domain/errors.ts';

export interface Calls {
  api: ApiClient;
  /** Ends all calls under way: they fail like a timeout. */
  endAll(): void;
  /** Holds back new calls until `until` has settled. */
  holdBack(until: Promise<unknown>): void;
}

/** The API calls of one account. They end with it, so that no late answer is taken for the next account's. */
export function createCalls(api: ApiClient): Calls {
  let account = new AbortController();
  let heldBack: Promise<unknown> | null = null;

  function untilEnd<T>(answer: Promise<T>): Promise<T> {
    const { signal } = account;
    return new Promise((resolve, reject) => {
      const end = () => reject(new AppError('timeout'));
      signal.addEventListener('abort', end);
      answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
    });
  }

  function ofAccount<Input extends unknown[], Answer>(ask: (...input: Input) => Promise<Answer>) {
    return (...input: Input): Promise<Answer> =>
      untilEnd(heldBack ? heldBack.then(() => ask(...input)) : ask(...input));
  }

  return {
    api: {
      me: ofAccount(api.me),
      services: ofAccount(api.services),
      service: ofAccount(api.service),
      balance: ofAccount(api.balance),
      rent: ofAccount(api.rent),
      activeRentals: ofAccount(api.activeRentals),
      history: ofAccount(api.history),
      rental: ofAccount(api.rental),
      code: ofAccount(api.code),
      cancel: ofAccount(api.cancel),
      rerent: ofAccount(api.rerent),
      checkRerent: ofAccount(api.checkRerent),
    },
    endAll() {
      account.abort();
      account = new AbortController();
    },
    holdBack(until) {
      const held = until.then(noLonger, noLonger);
      heldBack = held;
      function noLonger() {
        if (heldBack === held) heldBack = null;
      }
    },
  };
}
