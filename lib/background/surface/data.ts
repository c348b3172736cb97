import { AppError } from '../../domain/errors.ts';
import type { ImportOutcome } from '../../messaging/protocol.ts';
import { withImported } from '../../state/import-edits.ts';
import { isBuying } from '../../state/replacement-edits.ts';
import { exportedText, stateInExport } from '../../storage/exported.ts';
import type { Calls } from '../account/calls.ts';
import type { Context } from '../context/context.ts';
import type { ShownMenu } from './menu.ts';

export function createData({ ports, store }: Context, calls: Calls, menu: ShownMenu) {
  async function exported(): Promise<string> {
    return exportedText(await ports.state.read());
  }

  async function adopt(text: string): Promise<ImportOutcome> {
    const from = stateInExport(text);
    if (from === null) return 'unreadable';
    if (from === 'newer') return 'newer';
    await store.commit((state) => withImported(state, from));
    return 'imported';
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

  return { exported, adopt, erase: deleteAll };
}
