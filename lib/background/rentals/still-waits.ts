import type { LiveRental } from '../../domain/rental/rental.ts';
import { rentalOf } from '../../state/selectors.ts';
import { type Context, codeOfError, noteError, serverNow } from '../context/context.ts';
import type { CodeFetch } from './code-fetch.ts';

const SHORTEST_LOOK_MS = 1_000;

/** Whether no code has come yet, by a look right before a cancel. Without an answer, the user's wish to cancel stands. */
export async function stillWaits(context: Context, look: CodeFetch, rental: LiveRental): Promise<boolean> {
  try {
    await lookInTime(context, look, rental);
  } catch (error) {
    await noteError(context, codeOfError(error));
  }
  return rentalOf(context.store.state, rental.key)?.state === 'waiting';
}

/** Leaves most of the remaining time to the cancel. */
async function lookInTime({ ports, store }: Context, look: CodeFetch, rental: LiveRental): Promise<void> {
  const left = rental.expiresAt - serverNow(store.state, ports);
  const { promise: limit, resolve } = Promise.withResolvers<void>();
  const timer = ports.timers.set(resolve, Math.max(left / 3, SHORTEST_LOOK_MS));
  await Promise.race([look(rental), limit]).finally(() => ports.timers.clear(timer));
}
