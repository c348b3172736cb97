import type { E164 } from '../domain/phone.ts';
import type { Message } from '../domain/sms/message.ts';

// What views are told of the account's past. Read from the server when asked for, and not kept.

export interface PastRental {
  id: string;
  service: string;
  phone: E164;
  status: 'active' | 'completed' | 'expired' | 'cancelled';
  priceMinor: number | null;
  /** On the server's clock; null where the answer does not say. */
  rentedAt: number | null;
  expiresAt: number | null;
  /** Oldest first; the list may hold the newest only. */
  messages: readonly Message[];
  rentable: boolean | null;
  rentableReason: string | null;
}

export interface AccountHistory {
  entries: readonly PastRental[];
  /** Of all pages; null where the answer does not say. */
  total: number | null;
}

export interface AccountMoney {
  balanceMinor: number;
  transactions: readonly { type: string; amountMinor: number; service: string | null; at: number | null }[];
}
