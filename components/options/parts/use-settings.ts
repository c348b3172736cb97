import type { AppErrorCode } from '../../../lib/domain/errors.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import type { CommandInput } from '../../../lib/messaging/protocol.ts';
import { useAppState } from '../../../lib/mirror/hooks.ts';
import { useCommand } from '../../shared/use-command.ts';

export interface SettingsEdit {
  settings: Settings;
  save(change: CommandInput<'settings.save'>): void;
  error: AppErrorCode | null;
}

/** Shows what is stored, not what was clicked. */
export function useSettings(): SettingsEdit {
  const settings = useAppState((snapshot) => snapshot.settings);
  const saving = useCommand('settings.save');
  return {
    settings,
    save: (change) => void saving.run(change),
    error: saving.error?.code ?? null,
  };
}
