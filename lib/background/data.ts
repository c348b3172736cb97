import { AppError } from '../domain/errors.ts';
import type { Snapshot } from '../messaging/snapshot.ts';
import { openJobs } from '../storage/try-another-edits.ts';
import type { Context } from './context.ts';
import type { ShownMenu } from './menu.ts';

/** All that is kept on this machine: given out as text, or deleted. */
export function createData({ ports, store }: Context, menu: ShownMenu) {
  /** As it lies in the browser's storage. The key lies elsewhere and is never in it. */
  async function exported(): Promise<string> {
    return JSON.stringify({ exportedFrom: 'OhmyOTP extension', ...(await ports.state.read()) }, null, 2);
  }

  /** A purchase that is not settled, or about to be made, is known here only: it would be paid for and never seen. */
  async function erase(): Promise<void> {
    const state = await store.load();
    if (isBuying(state)) throw new AppError('already_renting');
    await ports.secret.forget();
    await store.erase();
    await ports.forgetGrants();
    await menu.show(await store.load(), true);
  }

  return { exported, erase };
}

function isBuying(state: Snapshot): boolean {
  return openJobs(state).length > 0 || state.rentals.some((rental) => rental.state === 'requesting');
}
