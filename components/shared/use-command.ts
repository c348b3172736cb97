import { useState } from 'react';
import { AppError } from '../../lib/domain/errors.ts';
import type { CommandInput, CommandOutput, ViewCommand } from '../../lib/messaging/protocol.ts';
import { useView } from './view-context.ts';

export interface CommandState<C extends ViewCommand> {
  pending: boolean;
  error: AppError | null;
  value: CommandOutput<C> | null;
  /** Resolves to whether it succeeded. Failures are in `error`. */
  run(input: CommandInput<C>): Promise<boolean>;
  reset(): void;
}

export function useCommand<C extends ViewCommand>(command: C): CommandState<C> {
  type Outcome = Pick<CommandState<C>, 'pending' | 'error' | 'value'>;
  const { client } = useView();
  const [outcome, setOutcome] = useState<Outcome>({ pending: false, error: null, value: null });

  async function runCommand(input: CommandInput<C>): Promise<boolean> {
    setOutcome((before) => ({ ...before, pending: true, error: null }));
    try {
      const value = await client.send(command, input);
      setOutcome({ pending: false, error: null, value });
      return true;
    } catch (error) {
      setOutcome({ pending: false, error: asAppError(error), value: null });
      return false;
    }
  }

  return {
    ...outcome,
    run: runCommand,
    reset: () => setOutcome({ pending: false, error: null, value: null }),
  };
}

function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('bad_response');
}
