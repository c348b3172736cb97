import { OPTIONS_STATES } from './options-states.ts';
import { POPUP_STATES } from './popup-states.ts';
import type { ViewState } from './view-state.ts';

/** Every view in every state. A new state is one entry here, and is then looked at, checked and drawn. */
export const STATES: readonly ViewState[] = [...POPUP_STATES, ...OPTIONS_STATES];
