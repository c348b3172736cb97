import { isOfHere } from '../../domain/rental/of-here.ts';
import { unseenPaceMs } from '../../domain/rental/poll-schedule.ts';
import type { BoughtRental, Rental } from '../../domain/rental/rental.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { fillOf } from '../../state/selectors.ts';
import { type Context, serverNow } from '../context/context.ts';
import { isUnseen } from '../context/open-work.ts';
import { pacesOf } from './poll-pace.ts';
import type { Silence } from './silence.ts';

/** A last poll shortly after expiry catches a code that arrived at the very end. */
const LAST_LOOK_AFTER_MS = 1_000;
/** For a rental that has expired by the clock, but not by any answer. */
const OVERDUE_EVERY_MS = 10_000;
/** Browsers allow six connections per host. This leaves room for the numbers rented here. */
const MAX_ELSEWHERE_AT_ONCE = 3;

interface Planned {
  rental: BoughtRental;
  asked: number;
  at: number;
  isOfHere: boolean;
}

export type PollPlan = ReturnType<typeof createPollPlan>;

/** Times are on this machine's clock. */
export function createPollPlan(context: Context, silence: Silence) {
  const { ports } = context;
  const askedAt = new Map<string, number>();
  const asking = new Set<string>();

  /**
   * Rentals made here come first, then the least recently polled. Of those under a common silence, one is enough to
   * find out.
   */
  function due(state: AppState): BoughtRental[] {
    const waiting = askable(state)
      .filter(({ at }) => at <= ports.now())
      .sort((a, b) => Number(b.isOfHere) - Number(a.isOfHere) || a.asked - b.asked);
    const [probe] = waiting.filter(({ rental }) => silence.holds(rental.key));
    const next = waiting.filter((one) => one === probe || !silence.holds(one.rental.key));
    const here = next.filter(({ isOfHere }) => isOfHere);
    const elsewhere = next.filter(({ isOfHere }) => !isOfHere).slice(0, roomElsewhere(state));
    return [...here, ...elsewhere].map(({ rental }) => rental);
  }

  /** Infinity if there is nothing to poll. */
  function nextAt(state: AppState): number {
    return Math.min(...askable(state).map(({ at }) => at));
  }

  function askable(state: AppState): Planned[] {
    const probing = [...asking].some(silence.holds);
    const hasRoom = roomElsewhere(state) > 0;
    return planned(state).filter(
      ({ rental: { key }, isOfHere }) =>
        !asking.has(key) && !(probing && silence.holds(key)) && (isOfHere || hasRoom),
    );
  }

  function roomElsewhere(state: AppState): number {
    const busy = state.rentals.filter(
      (rental) => asking.has(rental.key) && !isOfHere(rental, fillOf(state, rental.key)),
    );
    return Math.max(0, MAX_ELSEWHERE_AT_ONCE - busy.length);
  }

  function planned(state: AppState): Planned[] {
    const now = serverNow(state, ports);
    const unseen = state.rentals
      .filter((rental) => isUnseen(rental, now))
      .map((rental) => ({ rental, paceMs: unseenPaceMs(now - rental.unseenAt) }));
    const isSilent = (key: string) => silence.own(key) !== undefined;
    return [...pacesOf(state, context, isSilent), ...unseen].map(({ rental, paceMs }) => {
      const asked = lastAsked(rental, state);
      const lastLook = rental.expiresAt + LAST_LOOK_AFTER_MS - state.clockSkewMs;
      const next = isLive(rental) && asked >= lastLook ? OVERDUE_EVERY_MS : paceMs;
      const wanted = asked >= lastLook ? asked + next : Math.min(asked + next, lastLook);
      const at = Math.max(wanted, silence.until(rental.key));
      return { rental, asked, at, isOfHere: isOfHere(rental, fillOf(state, rental.key)) };
    });
  }

  /** A new rental has no code yet, so it counts as just polled. One found at startup is due. */
  function lastAsked(rental: BoughtRental, state: AppState): number {
    const asked = askedAt.get(rental.key) ?? Math.min(rental.rentedAt - state.clockSkewMs, ports.now());
    askedAt.set(rental.key, asked);
    return asked;
  }

  function markAsked(key: string): void {
    askedAt.set(key, ports.now());
    asking.add(key);
  }

  function markAnswered(key: string): void {
    asking.delete(key);
  }

  return { due, nextAt, markAsked, markAnswered, forget: () => askedAt.clear() };
}

/** Has expired by the clock, but not by any answer. `now` is on the server's clock. */
export function isOverdue(rental: Rental, now: number): boolean {
  const isAwaited = isLive(rental) || isUnseen(rental, now);
  return isAwaited && now >= rental.expiresAt + LAST_LOOK_AFTER_MS;
}
