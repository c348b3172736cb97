import { rootsIn } from '../autofill/dom/composed-tree.ts';
import { watchFormSent } from '../autofill/dom/form-sent.ts';
import type { UndoableFill } from '../autofill/fill/undoable.ts';

/** When the note has had its time. */
export interface Lifetime {
  /** Call repeatedly, with what is true now. */
  look(now: { isAttended: boolean; isInSight: boolean; isHovered: boolean }): void;
}

/** In front of its user. */
const SHOWN_MS = 8_000;
/** A field may be empty for a moment, and the note covered by something that passes. */
const LOST_MS = 1_000;
/** Between two looks. More is a page that was frozen. */
const LONGEST_STEP_MS = 500;

/**
 * Calls `over` once the user edits, sends or leaves the value, the page moves on with it, the note cannot be seen, or it was
 * seen long enough.
 */
export function createLifetime(fill: UndoableFill, end: AbortSignal, over: () => void): Lifetime {
  let lookedAt = performance.now();
  let shownMs = 0;
  let lostMs = 0;

  watchFormSent(fill.page, end, over);
  const options = { capture: true, passive: true, signal: end };
  const onInput = (event: Event) => {
    const edited = fill.fields().some((field) => field === event.composedPath()[0]);
    if (event.isTrusted && edited) over();
  };
  // `input` does not leave a frame, nor `submit` a shadow root.
  for (const root of rootsIn(fill.page)) root.addEventListener('input', onInput, options);
  fill.page.defaultView?.addEventListener('pagehide', over, { signal: end });

  return {
    look({ isAttended, isInSight, isHovered }) {
      const now = performance.now();
      const step = Math.min(now - lookedAt, LONGEST_STEP_MS);
      lookedAt = now;
      // Whoever is elsewhere sees it when they come back.
      if (isAttended && !isHovered) shownMs += step;
      const isLost = !fill.holds() || (isAttended && !isInSight);
      lostMs = isLost ? lostMs + step : 0;
      if (fill.fields().length === 0 || lostMs > LOST_MS || shownMs > SHOWN_MS) over();
    },
  };
}
