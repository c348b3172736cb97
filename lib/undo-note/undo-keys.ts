import { deepActiveElement, rootsIn } from '../autofill/dom/composed-tree.ts';
import type { UndoableFill } from '../autofill/fill/undoable.ts';

interface UndoKeyActions {
  undo(): void;
  leave(): void;
}

/**
 * Ctrl+Z in the field undoes the whole fill, not its last character. Focus never moves to the note: whoever goes on with Tab
 * and Enter means the form.
 */
export function onUndoKeys(
  { page, fields }: Pick<UndoableFill, 'page' | 'fields'>,
  end: AbortSignal,
  { undo, leave }: UndoKeyActions,
): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    // The page still gets Escape, for example to close a dialog.
    if (event.key === 'Escape') return leave();
    const isUndo =
      event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const focused = deepActiveElement(page);
    if (!isUndo || !fields().some((field) => field === focused)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    undo();
  };
  // What happens in a frame stays there.
  for (const root of rootsIn(page))
    root.addEventListener('keydown', onKey as (event: Event) => void, { capture: true, signal: end });
}
