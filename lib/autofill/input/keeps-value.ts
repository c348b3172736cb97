import { rootsIn } from '../dom/composed-tree.ts';
import { isDrawn } from '../dom/drawn.ts';
import { watchFormSent } from '../dom/form-sent.ts';
import { pause } from '../dom/timing.ts';
import { isLocked } from '../sight/locked.ts';
import { comesBack } from './late-answers.ts';
import { isTextField, type TextField } from './type-text.ts';

/** The filled fields and whether they still hold the value. */
export interface FilledFields {
  /** Empty once the page has moved on. */
  fields(): readonly TextField[];
  holds(): boolean;
  /** The page marks them as wrong by now. */
  isMarked?(): boolean;
}

const WATCHED_MS = 5_000;
const LOOK_EVERY_MS = 250;
const ACTS = ['pointerdown', 'keydown', 'beforeinput'];

/**
 * Resolves false when the page clears the value itself, for example when a framework hydrates late. Resolves true as soon
 * as there may be another reason: the user edits, chooses or submits, or the page uses the value.
 */
export async function keepsValue(
  page: Document,
  { fields, holds, isMarked }: FilledFields,
  end: AbortSignal,
  onMarked: () => void = () => {},
): Promise<boolean> {
  const acted = new AbortController();
  const act = () => acted.abort();
  const listening = AbortSignal.any([acted.signal, end]);
  // A page that hides or locks a field has accepted its value, unless it locks every field that loses the focus.
  const closed = new Set(fields().filter(isLocked));
  const isOpen = (field: TextField) => isDrawn(field) && (closed.has(field) || !isLocked(field));
  const isOver = () => listening.aborted || fields().length === 0 || !fields().every(isOpen);
  const shown = () =>
    fields()
      .map(({ value }) => value)
      .join('');
  const options = { capture: true, passive: true, signal: listening };
  const onAct = (event: Event) => event.isTrusted && isAbout(fields(), event) && act();
  watchFormSent(page, listening, act);
  for (const root of rootsIn(page)) for (const type of ACTS) root.addEventListener(type, onAct, options);
  let marked = 0;
  try {
    for (const until = performance.now() + WATCHED_MS; performance.now() < until && !isOver(); ) {
      // A re-rendered field may be empty for a moment.
      if (!holds() && !(await comesBack(holds, shown))) return isOver();
      await pause(LOOK_EVERY_MS);
      // A page that is still checking may say things for a moment.
      marked = !isOver() && isMarked?.() ? marked + 1 : 0;
      if (marked === 2) onMarked();
    }
    return true;
  } finally {
    act();
  }
}

/** Typing elsewhere does not affect these fields, but a choice from a list may. */
function isAbout(fields: readonly TextField[], event: Event): boolean {
  const target = event.composedPath()[0] as Element;
  return !isTextField(target) || fields.includes(target);
}
