import type { CancelAnswer } from '../api/types.ts';
import type { AppErrorCode } from '../domain/errors.ts';
import type { LiveRental } from '../domain/rental.ts';
import { isLive, type RentalEvent } from '../domain/rental-events.ts';
import { rentalOf, withEvent } from '../storage/state-edits.ts';
import type { Catalog } from './catalog.ts';
import type { CodeLook } from './code-look.ts';
import { type Context, codeOfError, noteError, serverNow } from './context.ts';
import { observation } from './evidence.ts';

/** After these the API has not cancelled; after any other it may have. */
const REFUSED: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>([
  'no_key',
  'unauthorized',
  'not_owner',
  'not_found',
  'no_numbers',
  'rate_limited',
  'rejected',
]);

/** So often a cancel is sent whose answer gets lost; then the rental goes on, and the user is told. */
const MOST_TRIES = 3;

export type Cancels = ReturnType<typeof createCancels>;

/** Releasing a number. Safe to repeat: a cancelled rental stays cancelled, and nothing is charged. */
export function createCancels(context: Context, { catalog, look }: { catalog: Catalog; look: CodeLook }) {
  const { ports, store } = context;
  const inFlight = new Set<string>();
  const tries = new Map<string, number>();

  /**
   * Rejects where the API refused; a lost answer leaves the rental `cancelling`, to be settled later. A code that has come
   * meanwhile is shown instead: after it nothing would be refunded, and the number may get another.
   */
  async function cancel(key: string): Promise<void> {
    tries.delete(key);
    const rental = rentalOf(await store.load(), key);
    if (rental?.state === 'waiting' && (await hasCode(rental))) return;
    await apply(key, { type: 'cancel_requested' });
    await settle(key);
  }

  async function hasCode(rental: LiveRental): Promise<boolean> {
    try {
      await look(rental);
    } catch (error) {
      // Not knowing is no reason to keep what the user gives back.
      await noteError(context, codeOfError(error));
    }
    const seen = rentalOf(await store.load(), rental.key);
    return seen !== undefined && 'messages' in seen && seen.messages.length > 0;
  }

  /** Finishes a cancel that was asked for, also one that an earlier worker left behind. */
  async function settle(key: string): Promise<void> {
    const rental = rentalOf(await store.load(), key);
    if (rental?.state !== 'cancelling' || inFlight.has(key)) return;
    inFlight.add(key);
    try {
      const answer = await ports.api.cancel(rental.id);
      await readLastCodes(rental, answer);
      const at = answer.cancelledAt ?? serverNow(await store.load(), ports);
      await apply(key, { type: 'cancelled', refundMinor: answer.refundMinor, at });
      await catalog.refreshBalance();
    } catch (error) {
      const code = codeOfError(error);
      await noteError(context, code);
      if (!REFUSED.has(code) && tried(key) < MOST_TRIES) return;
      if (await endedAnyway(rental)) return;
      await apply(key, { type: 'cancel_failed' });
      throw error;
    } finally {
      inFlight.delete(key);
    }
  }

  /** Without a refund there was a code: what came is taken over before the rental ends here. */
  async function readLastCodes(rental: LiveRental, { refundMinor }: CancelAnswer): Promise<void> {
    if (refundMinor) return;
    const { messages, expiresAt } = await ports.api.rental(rental.id);
    await apply(rental.key, { type: 'observed', messages, status: 'active', expiresAt });
  }

  function tried(key: string): number {
    const count = (tries.get(key) ?? 0) + 1;
    tries.set(key, count);
    return count;
  }

  /** The API also refuses to cancel what has ended; its detail tells the two apart. */
  async function endedAnyway({ key, id }: LiveRental): Promise<boolean> {
    try {
      await apply(key, observation(await ports.api.rental(id)));
    } catch (error) {
      await noteError(context, codeOfError(error));
    }
    const rental = rentalOf(await store.load(), key);
    return !rental || !isLive(rental);
  }

  function apply(key: string, event: RentalEvent) {
    return store.update((state) => withEvent(state, key, event));
  }

  return { cancel, settle };
}
