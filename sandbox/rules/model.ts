// Money is in integer cents and times in milliseconds here; only `api/wire.ts` knows decimals and seconds.

export interface Service {
  /** `AppID-3`. The API takes the name wherever it says `service_id`. */
  id: string;
  name: string;
  priceMinor: number;
  stock: number;
  category: string;
}

export interface Transaction {
  type: 'deposit' | 'rental_charge' | 'refund' | 'adjustment';
  /** Negative for a charge. */
  amountMinor: number;
  serviceName: string | null;
  atMs: number;
}

export interface Account {
  id: string;
  key: string;
  email: string;
  balanceMinor: number;
  transactions: Transaction[];
}

export interface Sms {
  id: string;
  text: string;
  /** The code's digits, or null where the text has none. */
  code: string | null;
  arrivesAtMs: number;
}

export type RentalStatus = 'active' | 'completed' | 'expired' | 'cancelled';

export interface Rental {
  id: string;
  accountId: string;
  serviceName: string;
  /** Ten digits. */
  phone: string;
  costMinor: number;
  status: RentalStatus;
  rentedAtMs: number;
  expiresAtMs: number;
  cancelledAtMs: number | null;
  refundMinor: number;
  rerent: boolean;
  /** Arrived, oldest first. */
  messages: Sms[];
  /** On their way. */
  pending: Sms[];
}

/** A number that was rented at least once and what became of it. */
export interface NumberRecord {
  phone: string;
  inInventory: boolean;
  /** When the carrier takes it back. */
  expiresAtMs: number;
}

export interface IdempotentRent {
  rentalId: string;
  serviceName: string;
  phone: string;
  atMs: number;
}

export interface SignUp {
  brand: string;
  page: string;
  /** Ten digits. */
  phone: string;
  code: string;
  atMs: number;
}

/** An SMS that a site sent, whether or not anyone had rented the number. */
export interface SiteText {
  phone: string;
  text: string;
  rentalId: string | null;
  atMs: number;
}
