import { AppError } from '../../domain/errors.ts';
import type { Command } from '../../messaging/protocol.ts';
import type { Context } from '../context/context.ts';

/** What may be done with data that this version cannot read: look, take it along, start anew. */
const STILL: ReadonlySet<Command> = new Set<Command>(['state.get', 'data.export', 'data.delete']);

/** Refuses every other command while what is stored is a newer version's: nothing done now could be kept. */
export function createNewerGuard({ store }: Context) {
  return (command: Command): void => {
    if (!STILL.has(command) && store.state.storage === 'newer') throw new AppError('storage_newer');
  };
}
