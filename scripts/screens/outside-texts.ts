import type { ViewState } from './view-state.ts';

/** Around every text from outside. Hebrew runs the other way, and the end would be an element if it were markup. */
export const MARK = { before: 'אב ', after: ' <q>', tag: 'q' };

/** Members of the state, and of answers, that hold a text from outside; those in which all are. */
const TEXTS = new Set(['service', 'label', 'text', 'category']);
const ALL_TEXTS = new Set(['pins', 'recent', 'notes', 'corrections']);

/** The same state, with a mark in all that others wrote. */
export function withOutsideTexts(state: ViewState): ViewState {
  const { snapshot, answers } = state;
  // A service with a mark in its name has no site of its own.
  const known = snapshot && { ...snapshot, corrections: { 'uber.com': 'Uber', ...snapshot.corrections } };
  return { ...state, snapshot: marked(known), ...(answers && { answers: marked(answers) }) };
}

function marked<T>(value: T): T {
  return mark(value, '', '') as T;
}

function mark(value: unknown, name: string, within: string): unknown {
  if (typeof value === 'string') {
    const isService = name === 'name' && within === 'services';
    const isOutside = isService || TEXTS.has(name) || ALL_TEXTS.has(within);
    return isOutside && value !== '' ? MARK.before + value + MARK.after : value;
  }
  if (Array.isArray(value)) return value.map((one) => mark(one, '', name));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mark(one, key, name || within)]));
}
