import type { Settings } from '../../lib/domain/settings.ts';
import type { AppState } from '../../lib/state/app-state.ts';
import type { ViewState } from './view-state.ts';

/** Around every text from outside. Hebrew runs the other way, and the end would be an element if it were markup. */
export const MARK = { before: 'אב ', after: ' <q>', tag: 'q' };

/** Members of the state, and of answers, that hold a text from outside. */
export const TEXTS = ['service', 'name', 'label', 'text', 'category', 'type'];
/** These are compared with what is known, and never said. */
export const NEVER_DRAWN = ['rentableReason', 'reason', 'id', 'email', 'username'];
/** In these all are. */
const ALL_TEXTS: readonly string[] = [
  'pins',
  'recentServices',
  'notes',
  'serviceOverrides',
] satisfies readonly (keyof AppState | keyof Settings)[];
/** Members of those names mean something else elsewhere. */
const ONLY_IN: Readonly<Record<string, string>> = { name: 'services', type: 'transactions' };
/** Kinds of transactions that are said in our words. */
const OURS = ['deposit', 'rental_charge', 'refund', 'adjustment'];

/** The same state, with a mark in all that others wrote. */
export function withOutsideTexts(state: ViewState): ViewState {
  const { snapshot, answers } = state;
  // A service with a mark in its name has no site of its own.
  const known = snapshot && {
    ...snapshot,
    serviceOverrides: { 'uber.com': 'Uber', ...snapshot.serviceOverrides },
  };
  return { ...state, snapshot: marked(known), ...(answers && { answers: marked(answers) }) };
}

function marked<T>(value: T): T {
  return mark(value, '', '') as T;
}

function mark(value: unknown, name: string, within: string): unknown {
  if (typeof value === 'string') {
    const isText =
      TEXTS.includes(name) && [undefined, within].includes(ONLY_IN[name]) && !OURS.includes(value);
    const isOutside = isText || ALL_TEXTS.includes(within);
    return isOutside && value !== '' ? MARK.before + value + MARK.after : value;
  }
  if (Array.isArray(value)) return value.map((one) => mark(one, '', name));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mark(one, key, name || within)]));
}
