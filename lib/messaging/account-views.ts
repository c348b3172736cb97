import type { E164 } from '../domain/phone.ts';
import type { Message } from '../domain/sms/message.ts';

// Account data for views. Read from the server on demand and not stored.

export interface PastRental {
  id: string;
  service: string;
  phone: E164;
  status: 'active' | 'completed' | 'expired' | 'cancelled';
  priceMinor: number | null;
  /** On the server's clock. Null if the server does not say. */
  rentedAt: number | null;
  expiresAt: number | null;
  /** Oldest first. May hold only the newest. */
  messages: readonly Message[];
  rentable: boolean | null;
  rentableReason: string | null;
}

export interface AccountHistory {
  entries: readonly PastRental[];
  /** Across all pages. Null if the server does not say. */
  total: number | null;
}

export interface AccountMoney {
  balanceMinor: number;
  transactions: readonly { type: string; amountMinor: number; service: string | null; at: number | null }[];
}
