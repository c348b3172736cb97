import type { Identity } from '../domain/identity.ts';
import type { E164 } from '../domain/phone.ts';
import type { Service } from '../domain/services/service.ts';
import type { Message } from '../domain/sms/message.ts';

// What the API's answers mean here: milliseconds, integer cents, E.164. Only `decode-*.ts` and `wire-*.ts`
// know the wire.

export type ServerStatus = 'active' | 'completed' | 'expired' | 'cancelled';

export interface ServerRental {
  id: string;
  /** The service's name; empty where the answer does not say. */
  service: string;
  phone: E164;
  /** `active` where the API says something unknown: the expiry then decides. */
  status: ServerStatus;
  /** Null where the answer does not say. */
  priceMinor: number | null;
  rentedAt: number | null;
  expiresAt: number | null;
  /** Oldest first. */
  messages: readonly Message[];
}

export interface HistoryEntry extends ServerRental {
  rentable: boolean | null;
  rentableReason: string | null;
}

export interface HistoryQuery {
  status?: 'all' | ServerStatus;
  page?: number;
  /** At most 200. */
  limit?: number;
  /** Only rentals that received an SMS. */
  used?: boolean;
}

export interface HistoryPage {
  entries: readonly HistoryEntry[];
  /** Of all pages; null where the answer does not say. */
  total: number | null;
}

export interface Account {
  /** A name or e-mail address to show, where the answer has one. */
  label: string | null;
  identity: Identity;
}

export interface Transaction {
  type: string;
  /** Negative for a charge. */
  amountMinor: number;
  service: string | null;
  at: number | null;
}

export interface Balance {
  balanceMinor: number;
  transactions: readonly Transaction[];
}

export interface CodeAnswer {
  status: ServerStatus;
  /** The newest message, or null before the first. */
  message: Message | null;
  /** What it calls a code, where by itself it tells of no message: a word for "none", or a code of letters alone. */
  doubt?: string;
  expiresAt: number | null;
}

export interface CancelAnswer {
  /** Null where the answer does not say. */
  refundMinor: number | null;
  cancelledAt: number | null;
}

export interface RerentCheck {
  priceMinor: number | null;
  balanceMinor: number | null;
  results: readonly { phone: E164; eligible: boolean; reason: string | null; priceMinor: number | null }[];
}

/** The twelve endpoints. Every call rejects with an `AppError` and nothing else. */
export interface ApiClient {
  /** With a key, checks that key instead of the one kept. */
  me(key?: string): Promise<Account>;
  services(): Promise<readonly Service[]>;
  service(name: string): Promise<Service>;
  balance(): Promise<Balance>;
  /** Buys. Has no idempotency key: never repeat it by yourself. */
  rent(service: string): Promise<ServerRental>;
  activeRentals(): Promise<readonly ServerRental[]>;
  history(query?: HistoryQuery): Promise<HistoryPage>;
  rental(id: string): Promise<ServerRental>;
  code(id: string): Promise<CodeAnswer>;
  cancel(id: string): Promise<CancelAnswer>;
  /** Safe to repeat with the same key (≥ 8 characters) for about 24 h. */
  rerent(service: string, phone: E164, idempotencyKey: string): Promise<ServerRental>;
  /** At most 100 numbers a call. */
  checkRerent(service: string, phones: readonly E164[]): Promise<RerentCheck>;
}
