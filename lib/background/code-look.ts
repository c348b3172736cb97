import { AppError } from '../domain/errors.ts';
import type { LiveRental } from '../domain/rental.ts';
import { isLive, type RentalEvent } from '../domain/rental-events.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { rentalOf, withEvent } from '../storage/state-edits.ts';
import type { Context } from './context.ts';
import { observation } from './evidence.ts';

export type CodeLook = ReturnType<typeof createCodeLook>;

/** Asks the API for one rental's codes. */
export function createCodeLook({ ports, store }: Pick<Context, 'ports' | 'store'>) {
  /** How many messages a rental had when all of it was last read. */
  const readWith = new Map<string, number>();

  /** The short answer holds the newest message only: with news, or where none was read whole, all of it is read. */
  async function look(rental: LiveRental): Promise<void> {
    const { key, id } = rental;
    try {
      const { status, message, expiresAt } = await ports.api.code(id);
      // An end takes no more messages: it waits until they are all here.
      const seen = message ? { messages: [message], status: 'active' as const } : { messages: [], status };
      const after = await apply(key, { type: 'observed', ...seen, expiresAt });
      const isOver = status === 'cancelled' || status === 'expired';
      if (messageCount(after, key) !== (readWith.get(key) ?? 0) || (message && isOver))
        await readWhole(rental);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      await readWhole(rental);
    }
  }

  /** One the server no longer knows has ended. */
  async function readWhole({ key, id }: LiveRental): Promise<void> {
    try {
      const after = await apply(key, observation(await ports.api.rental(id)));
      readWith.set(key, messageCount(after, key));
      const rental = rentalOf(after, key);
      if (!rental || !isLive(rental)) readWith.delete(key);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      await apply(key, { type: 'observed', messages: [], status: 'expired', expiresAt: null });
    }
  }

  function apply(key: string, event: RentalEvent): Promise<Snapshot> {
    return store.update((state) => withEvent(state, key, event));
  }

  return look;
}

function isNotFound(error: unknown): boolean {
  return error instanceof AppError && error.code === 'not_found';
}

function messageCount(state: Snapshot, key: string): number {
  const rental = rentalOf(state, key);
  return rental && 'messages' in rental ? rental.messages.length : 0;
}
