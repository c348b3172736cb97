import { OPTIONS_STATES } from './options-states.ts';
import { POPUP_STATES } from './popup-states.ts';
import { RERENT_STATES } from './rerent-states.ts';
import type { ViewState } from './view-state.ts';

const ALSO_BESIDE_THE_PAGE = ['list-site-known', 'code-filled', '20-active', 'history'].map(
  (name) => `popup/${name}`,
);

const popup = [...POPUP_STATES, ...RERENT_STATES];
const sidePanel = popup
  .filter(({ name }) => ALSO_BESIDE_THE_PAGE.includes(name))
  .map((state): ViewState => ({ ...state, name: state.name.replace('popup', 'side'), page: 'sidepanel' }));

/** Where most of what is said stands close together. */
const WORDY = [
  'popup/first-run',
  'popup/list-site-known',
  'popup/renting',
  'popup/waiting-filling',
  'popup/waiting-late',
  'popup/code-filled',
  'popup/cancel-asked',
  'popup/history',
  'options/welcome',
  'options/welcome-ready',
  'options/welcome-key',
  'options/settings',
  'options/sites',
];

/** Every view in every state. A new state is one entry here, and is then looked at, checked and drawn. */
export const STATES: readonly ViewState[] = [...popup, ...sidePanel, ...OPTIONS_STATES];

export const WORDY_STATES = STATES.filter(({ name }) => WORDY.includes(name));
