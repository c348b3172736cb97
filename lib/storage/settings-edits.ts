import type { CommandInput } from '../messaging/protocol.ts';
import type { Snapshot } from '../messaging/snapshot.ts';

/** Only what is given changes. */
export function withSettings(state: Snapshot, change: CommandInput<'settings.save'>): Snapshot {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...state, settings: { ...state.settings, ...given } };
}
