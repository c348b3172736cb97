import { LIMITS } from '../../api/answer-limits.ts';
import type { ApiClient, ServerRental } from '../../api/types.ts';
import { RENTAL_LIFE_MS } from '../../domain/rental/rental.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Repository } from '../../storage/repository.ts';
import type { Ports } from './ports.ts';

/** The `Date` header has whole seconds: smaller differences mean nothing. */
const GRAIN_MS = 2_000;

/** With a larger difference, the rental's time is more likely wrong. */
const MAX_BEHIND_MS = 10 * 60_000;

export type ServerClock = ReturnType<typeof createServerClock>;

/** Works out the server's clock from the `Date` header or, if there is none, from its rentals. */
export function createServerClock(ports: Pick<Ports, 'now'>, store: Pick<Repository, 'update'>) {
  /** How far the `Date` header is ahead of this machine's clock. */
  let told: number | null = null;
  /** How far the `Date` header is behind the times in the server's rentals. */
  let behindMs = 0;

  function noteServerTime(serverMs: number, localMs: number): void {
    told = serverMs - localMs;
    void followHeader(told);
  }

  /** It is later than any rental started, and before the end of those that the server calls active now. */
  async function noteListed(listed: readonly ServerRental[], isUpToDate = true): Promise<void> {
    if (told !== null || listed.length === 0) return;
    const active = isUpToDate ? listed.filter(({ status }) => status === 'active') : [];
    const madeAt = Math.max(...listed.map(rentedAtOf));
    const overAt = Math.min(...active.map(({ expiresAt }) => expiresAt ?? Number.POSITIVE_INFINITY));
    const localMs = ports.now();
    await store.update((state) => {
      const now = localMs + state.clockSkewMs;
      const isOff = now < madeAt - GRAIN_MS || now > overAt + GRAIN_MS;
      const next = isOff && Number.isFinite(madeAt) ? withSkew(state, madeAt - localMs) : state;
      return withRequestedBy(next, localMs + next.clockSkewMs);
    });
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

  /** The same API, with its answers observed. */
  function heard(api: ApiClient): ApiClient {
    const one = async (asked: Promise<ServerRental>) => {
      const rental = await asked;
      await noteListed([rental]);
      await followStamp(rental);
      return rental;
    };
    return {
      ...api,
      rent: (service) => one(api.rent(service)),
      rerent: (service, phone, key) => one(api.rerent(service, phone, key)),
      activeRentals: async () => {
        const active = await api.activeRentals();
        await noteListed(active);
        return active;
      },
      history: async (query) => {
        const page = await api.history(query);
        await noteListed(page.entries, false);
        return page;
      },
    };
  }

  return { tell: noteServerTime, heard, isTold: () => told !== null };
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
