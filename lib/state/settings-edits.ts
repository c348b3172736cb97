import type { SettingsChange } from '../domain/settings.ts';
import type { Snapshot } from './snapshot.ts';

/** Only what is given changes. */
export function withSettings(state: Snapshot, change: SettingsChange): Snapshot {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next = { ...state, settings: { ...state.settings, ...given } };
  // Whoever has decided by themselves need not be asked.
  return change.autoCancel ? { ...next, autoCancelQuestion: 'answered' } : next;
}

/** The answer to whether numbers without a code should be cancelled in time, from now on. */
export function withAutoCancelAnswer(state: Snapshot, beforeExpiry: boolean): Snapshot {
  const autoCancel = { ...state.settings.autoCancel, ...(beforeExpiry ? { beforeExpiry } : {}) };
  return withSettings(state, { autoCancel });
}
