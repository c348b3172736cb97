import type { FillState } from '../domain/fill/fill.ts';
import { ownEntry } from '../domain/own-entry.ts';
import { wantsAutoCancel } from '../domain/rental/auto-cancel.ts';
import { deliveryOf, withDeliveries } from '../domain/rental/delivery.ts';
import type { BoughtRental, Rental } from '../domain/rental/rental.ts';
import { applyEvent, isBought, isLive, isOpen, type RentalEvent } from '../domain/rental/rental-events.ts';
import { isReplacementOver } from '../domain/rental/replacement.ts';
import type { Message } from '../domain/sms/message.ts';
import { hasNewer, latestCode } from '../domain/sms/messages.ts';
import type { AppState } from './app-state.ts';
import { fillOf, rentalOf } from './selectors.ts';

// Pure edits of the state, for `repository.update`.

export function withEvent(state: AppState, key: string, event: RentalEvent): AppState {
  const before = rentalOf(state, key);
  if (!before) return state;
  const after = applyEvent(before, event);
  if (after === before) return state;
  const rentals = state.rentals.map((rental) => (rental === before ? after : rental));
  const next = withNews({ ...state, rentals }, before, after);
  const ended = isBought(after) && !isLive(after);
  return ended ? withEnd(next, after, event) : next;
}

/** In the same step as the message, because the worker may stop right after. */
function withNews(state: AppState, before: Rental, after: Rental): AppState {
  const known = messagesOf(before);
  const newest = messagesOf(after).findLast(({ code }) => code !== null);
  const code = newest?.code ?? null;
  if (!hasNewer(known, messagesOf(after)) && code === latestCode(known)) return state;
  // The same code sent again has to be filled in again.
  const isKnown = known.some((one) => one.receivedAt === newest?.receivedAt && one.code === code);
  const again = code !== null && code === fillOf(state, after.key).filledCode && !isKnown;
  return { ...(again ? withFill(state, after.key, { filledCode: null }) : state), unread: true };
}

function messagesOf(rental: Rental): readonly Message[] {
  return isBought(rental) ? rental.messages : [];
}

/** Records the delivery of an ended rental and drops what belongs to a private window. */
function withEnd(state: AppState, rental: BoughtRental, event: RentalEvent): AppState {
  // It is not known yet how it ended.
  if (rental.unseenAt !== undefined) return state;
  const { [rental.key]: _resent, ...resentAt } = state.resentAt;
  const { [rental.key]: _cancel, ...cancelFailures } = state.cancelFailures;
  const givenUpAt = event.type === 'cancelled' ? event.at : null;
  const delivery = deliveryOf(rental, rental.state === 'expired' ? rental.expiresAt : givenUpAt);
  const deliveries = delivery ? withDeliveries(state.deliveries, [delivery]) : state.deliveries;
  const autoCancelQuestion = isWorthAsking(state, rental) ? 'open' : state.autoCancelQuestion;
  const next = { ...state, resentAt, cancelFailures, deliveries, autoCancelQuestion };
  return fillOf(state, rental.key).inPrivate ? withFill(next, rental.key, { site: null }) : next;
}

/** Paid for here and expired without a code: a cancel in time would have been refunded. */
function isWorthAsking({ autoCancelQuestion, settings }: AppState, rental: BoughtRental): boolean {
  const isLost = rental.state === 'expired' && rental.priceMinor > 0 && !rental.adopted;
  return isLost && autoCancelQuestion === 'not_yet' && !wantsAutoCancel(settings.autoCancel);
}

/** Ended rentals that were not dismissed. Older ones are only in the history. */
const MAX_ENDED = 20;
/** By then the server has nothing more to say about it, and nothing is owed for adopted ones. */
const OLD_AFTER_MS = 20 * 60_000;

/** Adds the newest rental and drops old ended ones, so that they do not pile up. */
export function withRental(state: AppState, rental: Rental): AppState {
  const isOld = ({ requestedAt }: Rental) => rental.requestedAt - requestedAt > OLD_AFTER_MS;
  const ended = state.rentals.filter((one) => !isOpen(one) && !isReplaced(state, one.key));
  const dropped = ended.slice(MAX_ENDED).filter((one) => isOld(one) || (isBought(one) && one.adopted));
  const rest = dropped.reduce((next, { key }) => withoutRental(next, key), state);
  return { ...rest, rentals: [rental, ...rest.rentals] };
}

function isReplaced({ replacing }: AppState, key: string): boolean {
  const replacement = ownEntry(replacing, key);
  return replacement !== undefined && !isReplacementOver(replacement);
}

export function withoutRental(state: AppState, key: string): AppState {
  const { [key]: _fill, ...fills } = state.fills;
  const { [key]: _sent, ...codeRequests } = state.codeRequests;
  const { [key]: _job, ...others } = state.replacing;
  const replacing = isReplaced(state, key) ? state.replacing : others;
  return {
    ...state,
    fills,
    codeRequests,
    replacing,
    rentals: state.rentals.filter((one) => one.key !== key),
  };
}

/** Signs of the same request come within this time. */
const SAME_SENDING_MS = 10_000;
/** Endless clicking on a page must not keep polling fast. */
const MAX_SENDINGS = 5;

/** The page requested a code from its site. `now` is on the server's clock. */
export function withCodeRequest(state: AppState, key: string, now: number): AppState {
  const { at, times } = ownEntry(state.codeRequests, key) ?? { at: Number.NEGATIVE_INFINITY, times: 0 };
  if (Math.abs(now - at) < SAME_SENDING_MS || times >= MAX_SENDINGS) return state;
  return { ...state, codeRequests: { ...state.codeRequests, [key]: { at: now, times: times + 1 } } };
}

/** The user requested a new code. `at` is on the server's clock. */
export function withResendRequest(state: AppState, key: string, at: number): AppState {
  const rental = rentalOf(state, key);
  return rental && isLive(rental) ? { ...state, resentAt: { ...state.resentAt, [key]: at } } : state;
}

type CancelFailures = AppState['cancelFailures'][string];

export function withCancelFailures(state: AppState, key: string, change: Partial<CancelFailures>): AppState {
  const before: CancelFailures = ownEntry(state.cancelFailures, key) ?? {
    refusals: 0,
    notBefore: 0,
    told: false,
  };
  return { ...state, cancelFailures: { ...state.cancelFailures, [key]: { ...before, ...change } } };
}

export function withFill(state: AppState, key: string, change: Partial<FillState>): AppState {
  return { ...state, fills: { ...state.fills, [key]: { ...fillOf(state, key), ...change } } };
}
