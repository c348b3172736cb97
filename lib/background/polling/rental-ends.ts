import { isLive, type RentalEvent } from '../../domain/rental/rental-events.ts';
import { rentalOf, withEvent } from '../../state/state-edits.ts';
import { type Context, serverNow } from '../context/context.ts';
import { isOverdue } from './poll-plan.ts';
import type { Silence } from './silence.ts';

/**
 * Without an answer for this long after expiry, and after so many failures, a rental ends without that last look. The
 * time alone does not say so: this machine's clock may have been set to another.
 */
const GIVE_UP_AFTER_MS = 120_000;
const GIVE_UP_AFTER_FAILURES = 6;
/** A number that the server says it does not have, for so long and in its lists too, is gone. */
const GONE_AFTER_MS = 60_000;

export type RentalEnds = ReturnType<typeof createRentalEnds>;

/** Ends rentals whose end no answer tells. */
export function createRentalEnds(
  { ports, store }: Context,
  silence: Silence,
  isUnlisted: (id: string) => Promise<boolean>,
) {
  /** Whose time was over when they were last answered about. */
  const overdue = new Set<string>();

  /**
   * Its time is over, and it was looked at since. Where the server takes it for active still, it was its last answer that
   * told a wrong time, or the next one says the same.
   */
  async function endIfSeen(key: string): Promise<void> {
    const rental = rentalOf(store.state, key);
    const isOver = rental !== undefined && isOverdue(rental, now());
    const isSure = overdue.has(key) || rental?.state === 'received';
    overdue.delete(key);
    if (isOver && isSure) await apply(key, { type: 'clock', now: now() });
    else if (isOver) overdue.add(key);
  }

  /** The server has no such number. After its time that is an end; before it, only where it lasts and no list has it. */
  async function endIfGone(key: string): Promise<void> {
    const rental = rentalOf(store.state, key);
    if (!rental) return;
    if (isOverdue(rental, now())) return apply(key, { type: 'clock', now: now() });
    const sinceMs = ports.now() - (silence.own(key)?.since ?? Number.NaN);
    const isGone = isLive(rental) && sinceMs >= GONE_AFTER_MS && (await isUnlisted(rental.id));
    if (isGone) await apply(key, { type: 'lost_sight', now: now() });
  }

  async function endIfUnanswered(key: string): Promise<void> {
    const rental = rentalOf(store.state, key);
    if (!rental || !isLive(rental) || silence.failures(key) < GIVE_UP_AFTER_FAILURES) return;
    if (now() < rental.expiresAt + GIVE_UP_AFTER_MS) return;
    await apply(key, { type: 'lost_sight', now: now() });
  }

  async function apply(key: string, event: RentalEvent): Promise<void> {
    await store.update((state) => withEvent(state, key, event));
  }

  function now(): number {
    return serverNow(store.state, ports);
  }

  return { endIfSeen, endIfGone, endIfUnanswered, forget: () => overdue.clear() };
}
