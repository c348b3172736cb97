import type { Identity } from '../domain/identity.ts';
import type { E164 } from '../domain/phone.ts';
import type { Service } from '../domain/services/service.ts';
import type { Message } from '../domain/sms/message.ts';

// The API's answers in our own units: milliseconds, integer cents, E.164. Only `decode-*.ts` and `wire-*.ts` know what
// is on the wire.

export type ServerStatus = 'active' | 'completed' | 'expired' | 'cancelled';

export interface ServerRental {
  id: string;
  /** The service's name; empty if the answer has none. */
  service: string;
  phone: E164;
  /** `active` also for an unknown status: the expiry decides then. */
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
  limit?: number;
  /** Only rentals that received an SMS. */
  used?: boolean;
}

export interface HistoryPage {
  entries: readonly HistoryEntry[];
  /** Of all pages; null if the answer does not say. */
  total: number | null;
}

export interface Account {
  /** A name or email address to show, if the answer has one. */
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
  /** What the answer calls the code, if that alone is no sign of a message: a word for "none", or letters only. */
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

/** The twelve endpoints. Every call rejects only with an `AppError`. */
export interface ApiClient {
  /** With a key, checks that one instead of the stored key. */
  me(key?: string): Promise<Account>;
  services(): Promise<readonly Service[]>;
  service(name: string): Promise<Service>;
  balance(): Promise<Balance>;
  /** Costs money and has no idempotency key. Never repeat it. */
  rent(service: string): Promise<ServerRental>;
  activeRentals(): Promise<readonly ServerRental[]>;
  history(query?: HistoryQuery): Promise<HistoryPage>;
  rental(id: string): Promise<ServerRental>;
  code(id: string): Promise<CodeAnswer>;
  cancel(id: string): Promise<CancelAnswer>;
  /** Safe to repeat with the same key (8 characters or more) for about 24 hours. */
  rerent(service: string, phone: E164, idempotencyKey: string): Promise<ServerRental>;
  /** At most 100 numbers per call. */
  checkRerent(service: string, phones: readonly E164[]): Promise<RerentCheck>;
}
