import { type Box, bottomOf, holds, meets, rightOf } from '../field-button/geometry/box.ts';
import type { End, ObstacleIn } from '../field-button/geometry/placement.ts';

const GAP = 6;
/** From the edge of the window. */
const MARGIN = 4;
/** A narrow link must not fit between two points that are looked at. */
const TILE = 24;

export type Side = 'below' | 'beside' | 'above';

const SIDES: readonly Side[] = ['below', 'beside', 'above'];

interface NotePlace {
  size: { width: number; height: number };
  /** All of its boxes. */
  field: Box;
  /** Where its text ends. */
  end: End;
  view: Box;
}

/**
 * The side of the field where the note covers nothing that a user could use: most forms have their button below the field.
 * If there is none, above, where the field's label is. Null if no side has room.
 */
export function chooseSide(place: NotePlace, obstacleIn: ObstacleIn): Side | null {
  const fitting = SIDES.filter((side) => noteBox(place, side) !== null);
  const isFree = (side: Side) => {
    const box = noteBox(place, side);
    return box !== null && tilesOf(box).every((tile) => obstacleIn(tile, false) === null);
  };
  return fitting.find(isFree) ?? fitting.at(-1) ?? null;
}

/** Flush with the start of the field's text. Null where it does not fit, or would lie on the field. */
export function noteBox({ size, field, end, view }: NotePlace, side: Side): Box | null {
  const isToRight = end === 'right';
  const beside = isToRight ? rightOf(field) + GAP : field.left - GAP - size.width;
  const flush = isToRight ? field.left : rightOf(field) - size.width;
  const most = rightOf(view) - MARGIN - size.width;
  const left = side === 'beside' ? beside : Math.max(view.left + MARGIN, Math.min(flush, most));
  const top = {
    below: bottomOf(field) + GAP,
    beside: field.top + (field.height - size.height) / 2,
    above: field.top - GAP - size.height,
  }[side];
  const box = { left: Math.round(left), top: Math.round(top), ...size };
  return holds(view, box) && !meets(box, field) ? box : null;
}

function tilesOf({ left, top, width, height }: Box): Box[] {
  const count = Math.max(1, Math.ceil(width / TILE));
  return Array.from({ length: count }, (_, n) => ({
    left: left + (n * width) / count,
    top,
    width: width / count,
    height,
  }));
}

/** The box around all of them. Null around none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  const [first] = boxes;
  if (!first) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map(rightOf));
  const bottom = Math.max(...boxes.map(bottomOf));
  return { left, top, width: right - left, height: bottom - top };
}
