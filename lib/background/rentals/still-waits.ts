import type { LiveRental } from '../../domain/rental/rental.ts';
import { rentalOf } from '../../state/selectors.ts';
import { type Context, codeOfError, noteError, serverNow } from '../context/context.ts';
import type { CodeFetch } from './code-fetch.ts';

const SHORTEST_LOOK_MS = 1_000;
const LONGEST_LOOK_MS = 10_000;

/** Whether no code has come yet, by a look right before a cancel. Without an answer, the user's wish to cancel stands. */
export async function stillWaits(context: Context, look: CodeFetch, rental: LiveRental): Promise<boolean> {
  try {
    await lookInTime(context, look, rental);
  } catch (error) {
    await noteError(context, codeOfError(error));
  }
  return rentalOf(context.store.state, rental.key)?.state === 'waiting';
}

/** Leaves most of the remaining time to the cancel. With none left, this machine's clock may be wrong: it takes its time. */
async function lookInTime({ ports, store }: Context, look: CodeFetch, rental: LiveRental): Promise<void> {
  const left = rental.expiresAt - serverNow(store.state, ports);
  const { promise: limit, resolve } = Promise.withResolvers<void>();
  const limitMs = left > 0 ? Math.max(left / 3, SHORTEST_LOOK_MS) : LONGEST_LOOK_MS;
  const timer = ports.timers.set(resolve, limitMs);
  await Promise.race([look(rental), limit]).finally(() => ports.timers.clear(timer));
}
