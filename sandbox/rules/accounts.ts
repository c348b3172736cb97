import type { Account, Transaction } from './model.ts';

export const SANDBOX_KEY = 'omo_live_sandbox_key';
export const OTHER_KEY = 'omo_live_sandbox_other_key';

/** Adds to the balance and its ledger together, so the sum of the one is always the other. */
export function post(account: Account, transaction: Transaction): void {
  account.balanceMinor += transaction.amountMinor;
  account.transactions.push(transaction);
}

export function setBalance(account: Account, balanceMinor: number, atMs: number): void {
  const amountMinor = balanceMinor - account.balanceMinor;
  post(account, { type: 'adjustment', amountMinor, serviceName: null, atMs });
}

export function createAccounts(nowMs: number, mainBalanceMinor: number): { main: Account; other: Account } {
  const open = (id: string, key: string, balanceMinor: number): Account => {
    const account: Account = { id, key, email: `${id}@example.com`, balanceMinor: 0, transactions: [] };
    post(account, { type: 'deposit', amountMinor: balanceMinor, serviceName: null, atMs: nowMs });
    return account;
  };
  return {
    main: open('sandbox', SANDBOX_KEY, mainBalanceMinor),
    other: open('somebody-else', OTHER_KEY, 25_00),
  };
}
