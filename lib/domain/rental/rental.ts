import type { AppErrorCode } from '../errors.ts';
import type { E164 } from '../phone.ts';
import type { Message } from '../sms/message.ts';

/** Where the API does not say when a number ends. */
export const RENTAL_LIFE_MS = 10 * 60_000;

/** Known before the purchase. Stored before the POST so that its answer can be recognized later. */
export interface Wanted {
  /** This extension's own name for the rental; stable through its whole life. */
  key: string;
  service: string;
  /** Milliseconds on the server's clock. */
  requestedAt: number;
  /** Made here while the user wanted rentals without a code to be cancelled by themselves. */
  autoCancel?: boolean;
  /** Its answer was lost, and a list told of it: another of that service, made elsewhere, may be taken for it. */
  found?: boolean;
  /** Made elsewhere, as far as anyone knows, and taken over from a list. */
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
   * It ended with nobody able to look, at that time on the server's clock as far as it was known: what the server says of
   * it later still counts.
   */
  unseenAt?: number;
}

/** A certain number, rented again. The same key gets the same rental for about a day, however often it is asked. */
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
  /** The key was changed since, and may be another account's, whose lists say nothing of it. */
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
