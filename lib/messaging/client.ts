import { AppError } from '../domain/errors.ts';
import type { CommandInput, CommandOutput, Reply, Request, ViewCommand } from './protocol.ts';

/** The part of `runtime.Port` that a view needs. */
export interface PortLike {
  onMessage(listener: (message: unknown) => void): void;
  onDisconnect(listener: () => void): void;
  disconnect(): void;
}

/** The connection to the background. `send` rejects or resolves with undefined if nobody answers. */
export interface Transport {
  send(message: Request): Promise<unknown>;
  connect(name: string): PortLike;
}

export interface Client {
  /** Rejects only with an `AppError`: `timeout` if the background did not answer. */
  send<C extends ViewCommand>(command: C, input: CommandInput<C>): Promise<CommandOutput<C>>;
  connect(name: string): PortLike;
}

export function createClient(transport: Transport): Client {
  async function sendRequest<C extends ViewCommand>(request: Request<C>): Promise<Reply<C> | null> {
    try {
      const answer = await transport.send(request);
      return isReply<C>(answer) ? answer : null;
    } catch {
      return null;
    }
  }

  return {
    connect: (name) => transport.connect(name),
    async send(command, input) {
      const request = { ohmyotp: 'command', command, input } as const;
      let reply = await sendRequest(request);
      // Only reads are safe to repeat: after a lost answer the command may have run.
      if (reply === null && command === 'state.get') reply = await sendRequest(request);
      if (reply === null) throw new AppError('timeout', { endpoint: command });
      if (reply.ok) return reply.value;
      throw new AppError(reply.error.code, { retryAfterMs: reply.error.retryAfterMs, endpoint: command });
    },
  };
}

function isReply<C extends ViewCommand>(answer: unknown): answer is Reply<C> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
