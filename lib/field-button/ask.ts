import { type OwnRuntime, ownInstance } from '../messaging/instance.ts';
import type { CommandInput, CommandOutput, PageCommand, Reply } from '../messaging/protocol.ts';

export interface ButtonRuntime extends OwnRuntime {
  sendMessage(message: unknown): Promise<unknown>;
}

/** `silent`: the background did not answer this time. `gone`: the extension was reloaded or removed. */
export type Answer<C extends PageCommand> = { value: CommandOutput<C> } | 'silent' | 'gone';

export type Ask = <C extends PageCommand>(command: C, input: CommandInput<C>) => Promise<Answer<C>>;

export function createAsk(runtime: ButtonRuntime, isAlive = ownInstance(runtime)): Ask {
  return async <C extends PageCommand>(command: C, input: CommandInput<C>): Promise<Answer<C>> => {
    try {
      const reply = (await runtime.sendMessage({ ohmyotp: 'command', command, input })) as Reply<C>;
      return reply?.ok ? { value: reply.value } : silentOrGone();
    } catch {
      return silentOrGone();
    }
  };

  function silentOrGone(): 'silent' | 'gone' {
    return isAlive() ? 'silent' : 'gone';
  }
}
