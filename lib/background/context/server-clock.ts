import { LIMITS } from '../../api/limits.ts';
import type { ApiClient, ServerRental } from '../../api/types.ts';
import { RENTAL_LIFE_MS } from '../../domain/rental/rental.ts';
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
    void setSkew(roughly(told + behindMs));
  }

  /** The server calls these active, so it must be after their start and before their end. */
  async function noteActive(active: readonly ServerRental[]): Promise<void> {
    if (told !== null || active.length === 0) return;
    const madeAt = Math.max(...active.map(rentedAtOf));
    const overAt = Math.min(...active.map(({ expiresAt }) => expiresAt ?? Number.POSITIVE_INFINITY));
    const localMs = ports.now();
    await setSkew((before) => {
      const now = localMs + before;
      const isOff = now < madeAt - GRAIN_MS || now > overAt + GRAIN_MS;
      return isOff && Number.isFinite(madeAt) ? madeAt - localMs : before;
    });
  }

  /** A rental cannot start in the future. Right after a purchase, the later of the two times is right. */
  async function followStamp({ rentedAt }: ServerRental): Promise<void> {
    if (told === null || rentedAt === null) return;
    const aheadMs = rentedAt - ports.now() - told;
    behindMs = aheadMs > GRAIN_MS && aheadMs < MAX_BEHIND_MS ? aheadMs : 0;
    await setSkew(roughly(told + behindMs));
  }

  async function setSkew(edit: (before: number) => number): Promise<void> {
    await store.update((state) => {
      const clockSkewMs = edit(state.clockSkewMs);
      const isKept = clockSkewMs === state.clockSkewMs || Math.abs(clockSkewMs) > LIMITS.clockSkewMs;
      return isKept ? state : { ...state, clockSkewMs };
    });
  }

  /** The same API, with its answers observed. */
  function heard(api: ApiClient): ApiClient {
    const one = async (asked: Promise<ServerRental>) => {
      const rental = await asked;
      if (rental.status === 'active') await noteActive([rental]);
      await followStamp(rental);
      return rental;
    };
    return {
      ...api,
      rent: (service) => one(api.rent(service)),
      rerent: (service, phone, key) => one(api.rerent(service, phone, key)),
      activeRentals: async () => {
        const active = await api.activeRentals();
        await noteActive(active.filter(({ status }) => status === 'active'));
        return active;
      },
    };
  }

  return { tell: noteServerTime, heard, isTold: () => told !== null };
}

function roughly(skew: number): (before: number) => number {
  return (before) => (Math.abs(skew - before) < GRAIN_MS ? before : skew);
}

function rentedAtOf({ rentedAt, expiresAt }: ServerRental): number {
  return rentedAt ?? (expiresAt === null ? Number.NEGATIVE_INFINITY : expiresAt - RENTAL_LIFE_MS);
}
