import { AppError } from '../domain/errors.ts';
import type { Context } from './context.ts';
import type { ShownMenu } from './menu.ts';

/** All that is kept on this machine: given out as text, or deleted. */
export function createData({ ports, store }: Context, menu: ShownMenu) {
  /** As it lies in the browser's storage. The key lies elsewhere and is never in it. */
  async function exported(): Promise<string> {
    return JSON.stringify({ exportedFrom: 'OhmyOTP extension', ...(await ports.state.read()) }, null, 2);
  }

  /** A purchase that is not settled is known here only: it would be paid for and never seen. */
  async function erase(): Promise<void> {
    const { rentals } = await store.load();
    if (rentals.some(({ state }) => state === 'requesting')) throw new AppError('already_renting');
    await ports.secret.forget();
    await store.erase();
    await ports.forgetGrants();
    await menu.show(await store.load(), true);
  }

  return { exported, erase };
}
