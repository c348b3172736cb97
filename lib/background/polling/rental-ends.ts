import { isLive } from '../../domain/rental/rental-events.ts';
import { rentalOf } from '../../state/selectors.ts';
import { type Context, recordEvent } from '../context/context.ts';
import type { ServerClock } from '../context/server-clock.ts';
import { isOverdue } from './poll-plan.ts';
import type { Silence } from './silence.ts';

/**
 * After this long past expiry, and this many failures, a rental ends without a last answer. Time alone is not enough:
 * this machine's clock may have been changed.
 */
const GIVE_UP_AFTER_MS = 120_000;
const GIVE_UP_AFTER_FAILURES = 6;
/** A number that the server denies for this long, in its lists too, is gone. */
const GONE_AFTER_MS = 60_000;

export type RentalEnds = ReturnType<typeof createRentalEnds>;

/** Ends rentals whose end no answer reports. */
export function createRentalEnds(
  context: Context,
  silence: Silence,
  serverClock: Pick<ServerClock, 'certainMs'>,
  isUnlisted: (id: string) => Promise<boolean>,
) {
  const { ports, store } = context;
  const now = serverClock.certainMs;
  /** Had expired when they were last answered about. */
  const overdue = new Set<string>();

  /**
   * The rental has expired and was polled since. If the server still calls it active, one of its two answers had a
   * wrong time: the next one decides.
   */
  async function endIfSeen(key: string): Promise<void> {
    const rental = rentalOf(store.state, key);
    const isOver = rental !== undefined && isOverdue(rental, now());
    const isSure = overdue.has(key) || rental?.state === 'received';
    overdue.delete(key);
    if (isOver && isSure) await endByClock(key);
    else if (isOver) overdue.add(key);
  }

  /**
   * The server does not know the number. After expiry, that ends it; before, only if it lasts and no list has it
   * either.
   */
  async function endIfGone(key: string): Promise<void> {
    const rental = rentalOf(store.state, key);
    if (!rental) return;
    if (isOverdue(rental, now())) return endByClock(key);
    const sinceMs = ports.now() - (silence.own(key)?.since ?? Number.NaN);
    const isGone = isLive(rental) && sinceMs >= GONE_AFTER_MS && (await isUnlisted(rental.id));
    if (isGone) await recordEvent(context, key, { type: 'lost_sight', now: now() });
  }

  async function endIfUnanswered(key: string): Promise<void> {
    const rental = rentalOf(store.state, key);
    if (!rental || !isLive(rental) || silence.failures(key) < GIVE_UP_AFTER_FAILURES) return;
    if (now() < rental.expiresAt + GIVE_UP_AFTER_MS) return;
    await recordEvent(context, key, { type: 'lost_sight', now: now() });
  }

  async function endByClock(key: string): Promise<void> {
    await recordEvent(context, key, { type: 'clock', now: now() });
  }

  return { endIfSeen, endIfGone, endIfUnanswered, forget: () => overdue.clear() };
}
