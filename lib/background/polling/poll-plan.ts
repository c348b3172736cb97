import { isOfHere } from '../../domain/rental/of-here.ts';
import { unseenPaceMs } from '../../domain/rental/poll-schedule.ts';
import type { BoughtRental, Rental } from '../../domain/rental/rental.ts';
import { isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import { fillOf } from '../../state/state-edits.ts';
import { type Context, serverNow } from '../context/context.ts';
import { isUnseen } from '../context/open-work.ts';
import { pacesOf } from './poll-pace.ts';
import type { Silence } from './silence.ts';

/** A last look shortly after expiry finds the code that came at the end. */
const LAST_LOOK_AFTER_MS = 1_000;
/** Its time is over by the clock, and no answer has said so yet. */
const OVERDUE_EVERY_MS = 10_000;
/** Browsers make six connections to a host. Those rented here need not wait until one of them is free. */
const MAX_ELSEWHERE_AT_ONCE = 3;

interface Planned {
  rental: BoughtRental;
  asked: number;
  /** When it is asked about next. */
  at: number;
  isOfHere: boolean;
}

export type PollPlan = ReturnType<typeof createPollPlan>;

/** When each rental is asked about next. Times are on this machine's clock. */
export function createPollPlan(context: Context, silence: Silence) {
  const { ports } = context;
  const askedAt = new Map<string, number>();
  const asking = new Set<string>();

  /** Those of here first, and the least recently asked. Of those that are all silent, one is enough to find out. */
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

  /** Infinity where nothing is to be asked. */
  function nextAt(state: AppState): number {
    return Math.min(...askable(state).map(({ at }) => at));
  }

  /** All that may be asked about when their time comes: not those that are being asked. */
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

  /** Right after the rent no code can be there yet; a rental found at start-up is old enough to be due. */
  function lastAsked(rental: BoughtRental, state: AppState): number {
    const asked = askedAt.get(rental.key) ?? Math.min(rental.rentedAt - state.clockSkewMs, ports.now());
    askedAt.set(rental.key, asked);
    return asked;
  }

  function noteAsking(key: string): void {
    askedAt.set(key, ports.now());
    asking.add(key);
  }

  function end(key: string): void {
    asking.delete(key);
  }

  return { due, nextAt, begin: noteAsking, end, forget: () => askedAt.clear() };
}

/** Its time is over, though no answer has said so. `now` on the server's clock. */
export function isOverdue(rental: Rental, now: number): boolean {
  const isAwaited = isLive(rental) || isUnseen(rental, now);
  return isAwaited && now >= rental.expiresAt + LAST_LOOK_AFTER_MS;
}
