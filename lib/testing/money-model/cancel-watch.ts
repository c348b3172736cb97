import { autoCancelAt } from '../../domain/rental/auto-cancel.ts';
import { isBought, isLive } from '../../domain/rental/rental-events.ts';
import type { AppState } from '../../state/app-state.ts';
import type { World } from '../world.ts';

const SECOND = 1_000;
/** Enough for a server that answers to give a number back. */
const REFUNDED_MS = 35 * SECOND;
/** The waiting time before a number is cancelled by itself, in these stories. */
export const CANCEL_AFTER_SECONDS = 40;

/** Numbers that are to be given back: in time for their refund, and not before. */
export function createCancelWatch({ accounts, clock }: World) {
  /** By the server's id: since when it is to be given back. */
  const unwanted = new Map<string, number>();
  /** Cancelled by somebody, here or elsewhere. */
  const givenUp = new Set<string>();
  const lookedAtEnds = new Set<string>();
  let failedAt = Number.NEGATIVE_INFINITY;

  function note({ rentals, settings, resentAt }: AppState): void {
    for (const rental of rentals) {
      if (!isBought(rental) || !isLive(rental)) continue;
      const autoAt = autoCancelAt(rental, settings.autoCancel, resentAt[rental.key] ?? null);
      const isUnwanted = rental.state === 'cancelling' || (autoAt !== null && autoAt <= clock.now());
      if (!isUnwanted) unwanted.delete(rental.id);
      else if (!unwanted.has(rental.id)) unwanted.set(rental.id, clock.now());
    }
  }

  function missedRefunds({ rentals }: AppState, isCalmSince: (at: number) => boolean): string[] {
    return rentals.flatMap((rental) => {
      const since = isBought(rental) ? unwanted.get(rental.id) : undefined;
      if (since === undefined || !isBought(rental) || isLive(rental)) return [];
      unwanted.delete(rental.id);
      const last = rental.expiresAt - REFUNDED_MS;
      const wasInTime = since < last && failedAt < last && isCalmSince(rental.expiresAt);
      return wasInTime && rental.state === 'expired' ? [`${rental.id} ran out and was to be given back`] : [];
    });
  }

  function givenUpEarly(): string[] {
    return accounts.flatMap(({ cancelledAt, rentals }) =>
      rentals.flatMap(({ id, rentedAt }) => {
        const at = cancelledAt(id);
        if (at === null || lookedAtEnds.has(id)) return [];
        lookedAtEnds.add(id);
        const afterMs = at - (rentedAt ?? at);
        const isEarly = !givenUp.has(id) && afterMs < CANCEL_AFTER_SECONDS * SECOND;
        return isEarly ? [`${id} was cancelled by nobody after ${afterMs} ms`] : [];
      }),
    );
  }

  return {
    note,
    wrong: (state: AppState, isCalmSince: (at: number) => boolean) => [
      ...missedRefunds(state, isCalmSince),
      ...givenUpEarly(),
    ],
    failed: () => {
      failedAt = clock.now();
    },
    givenUp: (id: string) => givenUp.add(id),
  };
}
