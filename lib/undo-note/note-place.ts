import type { UndoableFill } from '../autofill/fill/undoable.ts';
import { boxOf, meets } from '../field-button/geometry/box.ts';
import { geometryOf, viewportOf } from '../field-button/geometry/field-geometry.ts';
import { createObstacles } from '../field-button/geometry/obstacles.ts';
import { boxAround, chooseSpot, type NoteSpot, noteBox } from './placement.ts';

/** Keeps the note beside its fields. */
export interface NotePlace {
  /** Measures again, and hides the note while its fields are out of view. Returns whether it moved. */
  update(): boolean;
}

export function createNotePlace(
  { fields }: Pick<UndoableFill, 'fields'>,
  note: HTMLElement,
  host: Element,
): NotePlace {
  /** Kept as long as it has room: a note that jumps is hard to press. */
  let spot: NoteSpot | null = null;
  let placed = '';

  function wanted() {
    const found = fields().flatMap((field) => geometryOf(field) ?? []);
    const [field] = fields();
    const around = boxAround(found.map(({ box }) => box));
    const view = viewportOf(host.ownerDocument);
    if (!field || around === null || !found.every((one) => meets(one.box, one.view))) return null;
    const end = getComputedStyle(field).direction === 'rtl' ? ('left' as const) : ('right' as const);
    note.hidden = false;
    const { width, height } = boxOf(note);
    const place = { size: { width, height }, field: around, end, view };
    if (spot === null || noteBox(place, spot) === null)
      spot = chooseSpot(place, createObstacles(field, host));
    return spot && noteBox(place, spot);
  }

  return {
    update() {
      const box = wanted();
      const now = box === null ? '' : `${box.left} ${box.top}`;
      note.hidden = box === null;
      if (now === placed) return false;
      placed = now;
      if (box === null) return true;
      note.style.left = `${box.left}px`;
      note.style.top = `${box.top}px`;
      return true;
    },
  };
}
