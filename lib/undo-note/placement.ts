import { type Box, bottomOf, holds, meets, rightOf } from '../field-button/geometry/box.ts';
import type { End, ObstacleIn } from '../field-button/geometry/placement.ts';

const GAP = 6;
/** From the edge of the window. */
const MARGIN = 4;
/** A narrow link must not fit between two points that are looked at. */
const TILE = 24;

export interface NoteSpot {
  side: 'below' | 'above';
  /** Which edge of the field it is flush with. */
  flush: 'end' | 'start';
}

/** Labels and hints begin at the start. Above, where they are, comes last. */
const SPOTS: readonly NoteSpot[] = [
  { side: 'below', flush: 'end' },
  { side: 'below', flush: 'start' },
  { side: 'above', flush: 'end' },
  { side: 'above', flush: 'start' },
];

interface NotePlace {
  size: { width: number; height: number };
  /** All of its boxes. */
  field: Box;
  /** Where its text ends. */
  end: End;
  view: Box;
}

/**
 * The spot where the note covers nothing that a user could use: most forms have their button below the field. If there is
 * none, above: rather a label than the button that comes next. Null if there is no room.
 */
export function chooseSpot(place: NotePlace, obstacleIn: ObstacleIn): NoteSpot | null {
  const fitting = SPOTS.filter((spot) => noteBox(place, spot) !== null);
  const isFree = (spot: NoteSpot) => {
    const box = noteBox(place, spot);
    return box !== null && tilesOf(box).every((tile) => obstacleIn(tile, false) === null);
  };
  return fitting.find(isFree) ?? fitting.find(({ side }) => side === 'above') ?? fitting[0] ?? null;
}

/** Null where it does not fit, or would lie on the field. */
export function noteBox({ size, field, end, view }: NotePlace, { side, flush }: NoteSpot): Box | null {
  const isFlushRight = (end === 'right') === (flush === 'end');
  const left = isFlushRight ? rightOf(field) - size.width : field.left;
  const most = rightOf(view) - MARGIN - size.width;
  const box = {
    left: Math.round(Math.max(view.left + MARGIN, Math.min(left, most))),
    top: Math.round(side === 'below' ? bottomOf(field) + GAP : field.top - GAP - size.height),
    ...size,
  };
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
