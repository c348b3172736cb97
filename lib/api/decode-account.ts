import type { Identity } from '../domain/identity.ts';
import { LIMITS } from './answer-limits.ts';
import { serviceNameIn } from './decode-rental.ts';
import type { Account, Balance, Transaction } from './types.ts';
import { type Decode, isWireRecord, readEach, readOne } from './wire-shapes.ts';
import { amount, id, read, readTime, type WireRecord, words } from './wire-values.ts';

const BALANCES = ['balance', 'current_balance', 'available_balance', 'amount'];
const WRAPPERS = ['user', 'account', 'balance'];

/** The shape is undocumented, and the status alone proves the key. Any object will do, or no body at all. */
export const decodeAccount: Decode<Account> = (body) => {
  if (body === null) return { label: null, identity: {} };
  if (!isWireRecord(body)) return null;
  return {
    identity: readOne(body, WRAPPERS, identityIn) ?? {},
    label: readOne(body, WRAPPERS, (user) => read(user, words, 'email', 'name', 'username', 'login')),
  };
};

/** Anything that identifies the account. A name alone does not. */
function identityIn(record: WireRecord): Identity | null {
  const known = {
    id: read(record, id, 'id', 'user_id', 'account_id', 'uuid', 'uid', '_id'),
    email: read(record, id, 'email')?.toLowerCase() ?? null,
    username: read(record, id, 'username', 'login'),
  };
  const said = Object.entries(known).flatMap(([field, value]) => (value === null ? [] : [[field, value]]));
  return said.length > 0 ? Object.fromEntries(said) : null;
}

export const decodeBalance: Decode<Balance> = (body) => {
  const balanceMinor = readOne(body, WRAPPERS, (record) => read(record, amount, ...BALANCES));
  if (balanceMinor === null) return null;
  const list = readOne(body, WRAPPERS, ({ transactions }) =>
    Array.isArray(transactions) ? transactions : null,
  );
  return {
    balanceMinor,
    transactions: readEach((list ?? []).slice(0, LIMITS.transactions), transactionIn) ?? [],
  };
};

function transactionIn(record: WireRecord): Transaction | null {
  const amountMinor = read(record, amount, 'amount');
  if (amountMinor === null) return null;
  return {
    type: read(record, words, 'type') ?? '',
    amountMinor,
    service: serviceNameIn(record),
    at: readTime(record, 'created_at', 'timestamp', 'time', 'date'),
  };
}
