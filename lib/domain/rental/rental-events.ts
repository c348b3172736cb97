import type { AppErrorCode } from '../errors.ts';
import type { Message } from '../sms/message.ts';
import { asPart, asWhole } from '../sms/message-text.ts';
import { hasNewer, mergeMessages } from '../sms/messages.ts';
import {
  type Bought,
  type BoughtRental,
  type Completed,
  type Expired,
  type Failed,
  type LiveRental,
  RENTAL_LIFE_MS,
  type Rental,
  type Requesting,
  type Wanted,
} from './rental.ts';

/** A rental lives ten minutes and may be prolonged. One that never ends is not polled forever. */
const LONGEST_LIFE_MS = 60 * 60_000;

/** What any endpoint says about a rental. */
export type Evidence = Omit<Bought, keyof Wanted>;

export type RentalEvent =
  | { type: 'confirmed'; evidence: Evidence }
  | { type: 'refused'; reason: AppErrorCode }
  /** The answer was lost: it may have been bought. */
  | { type: 'unanswered' }
  /** Proved by the API's lists. */
  | { type: 'not_bought' }
  /** The API's lists could not be read until any such rental was over. */
  | { type: 'unproven' }
  | {
      type: 'observed';
      messages: readonly Message[];
      status: 'active' | 'completed' | 'expired' | 'cancelled';
      expiresAt: number | null;
      /** It holds every message of the rental, with its whole text. */
      isWhole?: true;
    }
  | { type: 'cancel_requested' }
  | { type: 'cancelled'; refundMinor: number | null; at: number | null }
  | { type: 'cancel_failed' }
  /** Sent after a last poll for codes. `now` is on the server's clock. */
  | { type: 'clock'; now: number }
  /** Its time is over, and there was no last poll. */
  | { type: 'lost_sight'; now: number };

/** Returns the same object if the event changes nothing. An ended rental stays as it is, unless nobody saw its end. */
export function applyEvent(rental: Rental, event: RentalEvent): Rental {
  switch (rental.state) {
    case 'requesting':
      return settleRequest(rental, event);
    case 'waiting':
    case 'received':
    case 'cancelling':
      return live(rental, event);
    case 'completed':
    case 'expired':
      return rental.unseenAt === undefined ? rental : seenLater(rental, event);
    case 'cancelled':
    case 'failed':
      return rental;
    default:
      return rental satisfies never;
  }
}

/** Nothing leaves `requesting` without evidence from the API. */
function settleRequest(rental: Requesting, event: RentalEvent): Rental {
  switch (event.type) {
    case 'confirmed': {
      const { evidence } = event;
      const facts = { ...evidence, expiresAt: endOf(evidence, evidence.expiresAt), messages: [] };
      return withMessages(
        { ...wantedOf(rental), ...foundBy(rental), ...facts, state: 'waiting' },
        evidence.messages,
      );
    }
    case 'refused':
      return failedRequest(rental, event.reason);
    case 'not_bought':
    case 'unproven':
      return rental.request === 'unanswered' ? failedRequest(rental, event.type) : rental;
    case 'unanswered':
      return rental.request === 'unanswered' ? rental : { ...rental, request: 'unanswered' };
    case 'observed':
    case 'cancel_requested':
    case 'cancelled':
    case 'cancel_failed':
    case 'clock':
    case 'lost_sight':
      return rental;
    default:
      return event satisfies never;
  }
}

function live(rental: LiveRental, event: RentalEvent): BoughtRental {
  switch (event.type) {
    case 'observed': {
      const seen = withMessages(extend(rental, event.expiresAt), event.messages, event.isWhole);
      if (event.status === 'cancelled') return released(seen, null);
      return event.status === 'expired' ? ended(seen) : seen;
    }
    case 'confirmed':
      return withMessages(rental, event.evidence.messages);
    case 'cancel_requested':
      return rental.state === 'cancelling' ? rental : { ...rental, state: 'cancelling' };
    case 'cancelled':
      return released(rental, event.refundMinor);
    case 'cancel_failed':
      return rental.state === 'cancelling' ? { ...rental, state: openState(rental) } : rental;
    case 'clock':
      return event.now >= rental.expiresAt ? ended(rental) : rental;
    case 'lost_sight':
      return { ...ended(rental), unseenAt: event.now };
    case 'refused':
    case 'unanswered':
    case 'not_bought':
    case 'unproven':
      return rental;
    default:
      return event satisfies never;
  }
}

/** Codes only grow, and a new one beats a pending cancel: the user paid for it and must see it. */
function withMessages(rental: LiveRental, incoming: readonly Message[], isWhole = false): LiveRental {
  const told = isWhole ? incoming : incoming.map(asPart);
  const merged = mergeMessages(rental.messages, told, isUndated(rental), isImplausible(rental));
  const messages = isWhole && merged.some(({ isPart }) => isPart) ? merged.map(asWhole) : merged;
  if (messages === rental.messages) return rental;
  const isNew = hasNewer(rental.messages, messages);
  return { ...rental, messages, ...(isNew ? { state: 'received' } : {}) };
}

/** A message without a time of its own got one of the rental's. */
function isUndated({ rentedAt, expiresAt }: LiveRental): (receivedAt: number) => boolean {
  return (receivedAt) => receivedAt <= rentedAt || receivedAt === expiresAt - RENTAL_LIFE_MS;
}

function isImplausible(rental: LiveRental): (receivedAt: number) => boolean {
  return (receivedAt) => isUndated(rental)(receivedAt) || receivedAt > rental.expiresAt;
}

function extend(rental: LiveRental, said: number | null): LiveRental {
  const expiresAt = said === null ? rental.expiresAt : endOf(rental, said);
  return expiresAt === rental.expiresAt ? rental : { ...rental, expiresAt };
}

function endOf({ rentedAt }: Pick<Bought, 'rentedAt'>, expiresAt: number): number {
  return Math.min(expiresAt, rentedAt + LONGEST_LIFE_MS);
}

function released(rental: LiveRental, refundMinor: number | null): BoughtRental {
  const { state: _, ...facts } = rental;
  const kept = facts.messages.length > 0 && !refundMinor;
  return kept ? { ...facts, state: 'completed' } : { ...facts, state: 'cancelled', refundMinor };
}

function ended(rental: LiveRental): BoughtRental {
  return { ...rental, state: rental.messages.length > 0 ? 'completed' : 'expired' };
}

/** What the server says counts as if the rental had not ended. A new message alone does not prove that it lives. */
function seenLater(rental: Completed | Expired, event: RentalEvent): Rental {
  const { unseenAt = 0, ...facts } = rental;
  if (event.type === 'clock') return event.now >= rental.expiresAt ? facts : rental;
  if (event.type !== 'observed') return rental;
  const before: LiveRental = { ...facts, state: openState(facts) };
  const after = live(before, event);
  const isWhole = event.status === 'completed' || event.messages.length === 0;
  if (isWhole || !isLive(after) || after.expiresAt > rental.expiresAt) return after;
  return after.messages === rental.messages ? rental : { ...ended(after), unseenAt };
}

function openState({ messages }: Bought): 'waiting' | 'received' {
  return messages.length > 0 ? 'received' : 'waiting';
}

function failedRequest(rental: Requesting, reason: Failed['reason']): Failed {
  return { ...wantedOf(rental), state: 'failed', reason };
}

/** A rental adopted from a list was never requested here. */
function foundBy({ request, shownPriceMinor }: Requesting): Pick<Wanted, 'found' | 'adopted'> {
  if (shownPriceMinor === null) return { adopted: true };
  return request === 'unanswered' ? { found: true } : {};
}

function wantedOf({ key, service, requestedAt, autoCancel }: Requesting): Wanted {
  return { key, service, requestedAt, ...(autoCancel ? { autoCancel } : {}) };
}

export function isLive(rental: Rental): rental is LiveRental {
  return rental.state === 'waiting' || rental.state === 'received' || rental.state === 'cancelling';
}

/** Money or a code may still depend on it. */
export function isOpen(rental: Rental): rental is LiveRental | Requesting {
  return rental.state === 'requesting' || isLive(rental);
}

export function isBought(rental: Rental): rental is BoughtRental {
  return rental.state !== 'requesting' && rental.state !== 'failed';
}
