import type { AppErrorCode } from '../../../lib/domain/errors.ts';
import { EVERYWHERE } from '../../../lib/domain/fill/field-button.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useCommand } from '../../shared/use-command.ts';
import { useView } from '../../shared/view-context.ts';

interface Everywhere {
  everywhere: boolean;
  allow(): void;
  revoke(): void;
  error: AppErrorCode | null;
}

/** Turns the field button on and off for all sites. */
export function useEverywhere(): Everywhere {
  const { actions } = useView();
  const on = useAppState(({ button }) => button.on);
  const allowing = useCommand('button.allow');
  const revoking = useCommand('button.revoke');
  const revoke = () => void revoking.run({ pattern: null });

  // Stored before the browser asks, so that the background can carry on if this view closes.
  function allowEverywhere(): void {
    void allowing.run({ origin: null });
    void actions.askForSites(EVERYWHERE).then((granted) => {
      if (!granted) revoke();
    });
  }

  return {
    everywhere: EVERYWHERE.every((pattern) => on.includes(pattern)),
    allow: allowEverywhere,
    revoke,
    error: allowing.error?.code ?? revoking.error?.code ?? null,
  };
}
