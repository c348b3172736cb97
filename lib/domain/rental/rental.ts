import type { AppErrorCode } from '../errors.ts';
import type { E164 } from '../phone.ts';
import type { Message } from '../sms/message.ts';

/** Used if the API does not say when a number ends. */
export const RENTAL_LIFE_MS = 10 * 60_000;

/** Known before the purchase. Stored before the POST so that its answer can be recognized later. */
export interface Wanted {
  /** Our own id of the rental, which never changes. */
  key: string;
  service: string;
  /** Milliseconds on the server's clock. */
  requestedAt: number;
  /** Made while automatic cancels were on. */
  autoCancel?: boolean;
  /** Its answer was lost and it was found in a list, so it may be another one of that service, made elsewhere. */
  found?: boolean;
  /** Found in a list, and made elsewhere as far as we know. */
  adopted?: boolean;
}

/** Known once the API has answered. Number and price never change again. */
export interface Bought extends Wanted {
  id: string;
  phone: E164;
  priceMinor: number;
  rentedAt: number;
  expiresAt: number;
  /** Oldest first; only ever grows. */
  messages: readonly Message[];
  /**
   * When it ended without a last poll, on the server's clock as far as known. What the server says later still
   * counts.
   */
  unseenAt?: number;
}

/** An earlier number, rented again. The same key returns the same rental for about a day. */
export interface Rerent {
  phone: E164;
  idempotencyKey: string;
}

export type Requesting = Wanted & {
  state: 'requesting';
  shownPriceMinor: number | null;
  /** Ids of the rentals known before the POST: none of them can be its answer. */
  knownIds: readonly string[];
  /** `sent` until an answer is in; `unanswered` once it is lost and only evidence can settle it. */
  request: 'sent' | 'unanswered';
  rerent?: Rerent;
  /** The API key changed since. The new one may belong to another account, whose lists prove nothing. */
  keyChanged?: boolean;
};
export type Waiting = Bought & { state: 'waiting' };
/** A code is in and the number still lives: more may follow until `expiresAt`. */
export type Received = Bought & { state: 'received' };
type Cancelling = Bought & { state: 'cancelling' };
export type Completed = Bought & { state: 'completed' };
export type Cancelled = Bought & { state: 'cancelled'; refundMinor: number | null };
export type Expired = Bought & { state: 'expired' };
/** `not_bought`: proved by the API's lists. `unproven`: they could not be read for as long as a rental lives. */
export type Failed = Wanted & { state: 'failed'; reason: AppErrorCode | 'not_bought' | 'unproven' };

export type LiveRental = Waiting | Received | Cancelling;
export type BoughtRental = LiveRental | Completed | Cancelled | Expired;
export type Rental = Requesting | BoughtRental | Failed;
