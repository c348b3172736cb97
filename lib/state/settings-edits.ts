import type { SettingsChange } from '../domain/settings.ts';
import type { AppState } from './app-state.ts';

/** Changes only what is given. */
export function withSettings(state: AppState, change: SettingsChange): AppState {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next = { ...state, settings: { ...state.settings, ...given } };
  // The user has decided already, so there is no need to ask.
  return change.autoCancel ? { ...next, autoCancelQuestion: 'answered' } : next;
}

export function withAutoCancelAnswer(state: AppState, beforeExpiry: boolean): AppState {
  const autoCancel = { ...state.settings.autoCancel, ...(beforeExpiry ? { beforeExpiry } : {}) };
  return withSettings(state, { autoCancel });
}
