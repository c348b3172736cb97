import { AppError } from '../../domain/errors.ts';
import type { Command } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/server.ts';
import type { Context } from '../context/context.ts';

/** What may be done with data that this version cannot read: look, take it along, start anew. */
const STILL: ReadonlySet<string> = new Set<Command>(['state.get', 'data.export', 'data.delete']);

/** Refuses every other command while what is stored is a newer version's: nothing done now could be kept. */
export function guardNewer({ store }: Context, handlers: Handlers): Handlers {
  const guard =
    (command: string, handle: (...given: never[]) => Promise<unknown>) =>
    async (...given: never[]) => {
      const refused = !STILL.has(command) && (await store.load()).storage === 'newer';
      if (refused) throw new AppError('storage_newer');
      return handle(...given);
    };
  const guarded = Object.entries(handlers).map(([command, handle]) => [command, guard(command, handle)]);
  return Object.fromEntries(guarded) as Handlers;
}
