import { AppError } from '../../domain/errors.ts';
import { SESSION_KEY } from '../../storage/stored-state.ts';
import type { Calls } from '../account/calls.ts';
import type { Context } from '../context/context.ts';
import { isBuying } from '../context/open-work.ts';
import type { ShownMenu } from './menu.ts';

export function createData({ ports, store }: Context, calls: Calls, menu: ShownMenu) {
  /** As stored. Contains neither the key nor anything from private windows. */
  async function exported(): Promise<string> {
    const { [SESSION_KEY]: _, ...stored } = await ports.state.read();
    return JSON.stringify({ exportedFrom: 'OhmyOTP extension', ...stored }, null, 2);
  }

  /** A purchase under way would be paid for and never seen. */
  async function deleteAll(): Promise<void> {
    const { state } = store;
    if (isBuying(state)) throw new AppError('already_renting');
    await ports.secret.forget();
    calls.endAll();
    await store.erase();
    await ports.forgetGrants();
    await menu.show(store.state, true);
  }

  return { exported, erase: deleteAll };
}
