import { LIMITS } from '../../api/answer-limits.ts';
import type { CodeAnswer, ServerRental } from '../../api/types.ts';
import { RENTAL_LIFE_MS } from '../../domain/rental/rental.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Repository } from '../../storage/repository.ts';
import { createPassedTime } from './passed-time.ts';
import type { Ports } from './ports.ts';

/** The `Date` header has whole seconds: smaller differences mean nothing. */
const GRAIN_MS = 2_000;

/** With a larger difference, the rental's time is more likely wrong. */
const MAX_BEHIND_MS = 10 * 60_000;

/** How often the time is stored that the server's clock has passed. */
const KEPT_EVERY_MS = 15_000;

export type ServerClock = ReturnType<typeof createServerClock>;

/** Works out the server's clock from the `Date` header or, if there is none, from what it says of its rentals. */
export function createServerClock(
  ports: Pick<Ports, 'now' | 'elapsed'>,
  store: Pick<Repository, 'state' | 'update'>,
) {
  /** How far the `Date` header is ahead of this machine's clock. */
  let told: number | null = null;
  /** How far the `Date` header is behind the times in the server's rentals. */
  let behindMs = 0;
  const passed = createPassedTime(ports, store);

  function noteServerTime(serverMs: number, localMs: number): void {
    told = serverMs - localMs;
    void followHeader(told);
  }

  /** It is later than any rental started, and before the end of those that the server calls active now. */
  async function noteListed(listed: readonly ServerRental[], isUpToDate = true): Promise<void> {
    if (told !== null || listed.length === 0) return;
    passed.note(Math.max(...listed.map(rentedAtOf)));
    const active = isUpToDate ? listed.filter(({ status }) => status === 'active') : [];
    await correct(Math.min(...active.map(({ expiresAt }) => expiresAt ?? Number.POSITIVE_INFINITY)));
  }

  /**
   * A clock that was put back is behind what has passed. One that says that active rentals are over was put ahead,
   * unless even what has passed says so: then the server is slow to end them.
   */
  async function correct(overAt: number): Promise<void> {
    const localMs = ports.now();
    const least = passed.atLeastMs();
    await store.update((state) => {
      const now = localMs + state.clockSkewMs;
      const isOff = now < least - GRAIN_MS || (now > overAt + GRAIN_MS && least <= overAt);
      const next = isOff ? withSkew(state, least - localMs) : state;
      return withRequestedBy(next, localMs + next.clockSkewMs);
    });
  }

  /** This machine's clock may have been put back. What has passed is kept for the next worker. */
  async function check(): Promise<void> {
    if (told !== null) return;
    await correct(Number.POSITIVE_INFINITY);
    const serverPassedMs = passed.atLeastMs();
    await store.update((state) =>
      serverPassedMs - state.serverPassedMs < KEPT_EVERY_MS ? state : { ...state, serverPassedMs },
    );
  }

  /** A rental cannot start in the future. Right after a purchase, the later of the two times is right. */
  async function followStamp({ rentedAt }: ServerRental): Promise<void> {
    if (told === null || rentedAt === null) return;
    const aheadMs = rentedAt - ports.now() - told;
    behindMs = aheadMs > GRAIN_MS && aheadMs < MAX_BEHIND_MS ? aheadMs : 0;
    await followHeader(told);
  }

  async function followHeader(aheadMs: number): Promise<void> {
    const skew = aheadMs + behindMs;
    await store.update((state) =>
      Math.abs(skew - state.clockSkewMs) < GRAIN_MS ? state : withSkew(state, skew),
    );
  }

  /** A number that was bought just now. */
  async function noteBought(rental: ServerRental): Promise<void> {
    await noteListed([rental]);
    await followStamp(rental);
  }

  async function noteEnd({ status, expiresAt }: CodeAnswer): Promise<void> {
    if (told === null && status === 'active' && expiresAt !== null) await correct(expiresAt);
  }

  return {
    tell: noteServerTime,
    noteListed,
    noteBought,
    noteEnd,
    check,
    isTold: () => told !== null,
    /** For what cannot be taken back: the server's time, but no later than is certain. */
    certainMs: () => {
      const now = ports.now() + store.state.clockSkewMs;
      return told === null ? Math.min(now, passed.atLeastMs()) : now;
    },
  };
}

/** A purchase cannot have been requested in the future, whatever a clock that was ahead said then. */
function withRequestedBy(state: AppState, now: number): AppState {
  if (state.rentals.every(({ requestedAt }) => requestedAt <= now)) return state;
  const rentals = state.rentals.map((rental) => ({
    ...rental,
    requestedAt: Math.min(rental.requestedAt, now),
  }));
  return { ...state, rentals };
}

function withSkew(state: AppState, clockSkewMs: number): AppState {
  const isKept = clockSkewMs === state.clockSkewMs || Math.abs(clockSkewMs) > LIMITS.clockSkewMs;
  return isKept ? state : { ...state, clockSkewMs };
}

function rentedAtOf({ rentedAt, expiresAt }: ServerRental): number {
  return rentedAt ?? (expiresAt === null ? Number.NEGATIVE_INFINITY : expiresAt - RENTAL_LIFE_MS);
}
