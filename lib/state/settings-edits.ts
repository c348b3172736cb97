import type { SettingsChange } from '../domain/settings.ts';
import type { AppState } from './app-state.ts';

/** Only what is given changes. */
export function withSettings(state: AppState, change: SettingsChange): AppState {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next = { ...state, settings: { ...state.settings, ...given } };
  // Whoever has decided by themselves need not be asked.
  return change.autoCancel ? { ...next, autoCancelQuestion: 'answered' } : next;
}

/** The answer to whether numbers without a code should be cancelled in time, from now on. */
export function withAutoCancelAnswer(state: AppState, beforeExpiry: boolean): AppState {
  const autoCancel = { ...state.settings.autoCancel, ...(beforeExpiry ? { beforeExpiry } : {}) };
  return withSettings(state, { autoCancel });
}
