import type { AppErrorCode } from './errors.ts';
import type { E164 } from './phone.ts';

/** One SMS. Times are milliseconds on the server's clock. */
export interface Message {
  /** As the API read it from the text; null where it found none. */
  code: string | null;
  text: string;
  receivedAt: number;
}

/** Known before the purchase. Stored before the POST so that its answer can be recognised later. */
export interface Wanted {
  /** This extension's own name for the rental; stable through its whole life. */
  key: string;
  service: string;
  /** Milliseconds on the server's clock. */
  requestedAt: number;
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
}

export type Requesting = Wanted & {
  state: 'requesting';
  shownPriceMinor: number | null;
  /** Ids of the rentals known before the POST: none of them can be its answer. */
  knownIds: readonly string[];
  /** `sent` until an answer is in; `unanswered` once it is lost and only evidence can settle it. */
  request: 'sent' | 'unanswered';
};
export type Waiting = Bought & { state: 'waiting' };
/** A code is in and the number still lives: more may follow until `expiresAt`. */
export type Received = Bought & { state: 'received' };
type Cancelling = Bought & { state: 'cancelling' };
export type Completed = Bought & { state: 'completed' };
export type Cancelled = Bought & { state: 'cancelled'; refundMinor: number | null };
export type Expired = Bought & { state: 'expired' };
export type Failed = Wanted & { state: 'failed'; reason: AppErrorCode | 'not_bought' };

export type LiveRental = Waiting | Received | Cancelling;
export type BoughtRental = LiveRental | Completed | Cancelled | Expired;
export type Rental = Requesting | BoughtRental | Failed;
