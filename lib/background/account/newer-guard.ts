import { AppError } from '../../domain/errors.ts';
import type { Command } from '../../messaging/protocol.ts';
import type { Context } from '../context/context.ts';

/** What still works with data of a newer version: looking, exporting, deleting. */
const STILL: ReadonlySet<Command> = new Set<Command>(['state.get', 'data.export', 'data.delete']);

/** Refuses all other commands while the stored data is a newer version's, because nothing could be saved. */
export function createNewerGuard({ store }: Context) {
  return (command: Command): void => {
    if (!STILL.has(command) && store.state.storage === 'newer') throw new AppError('storage_newer');
  };
}
