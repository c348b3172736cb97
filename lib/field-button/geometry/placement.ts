import { type Box, bottomOf, holds, meets, moved, rightOf } from './box.ts';

/** The button's own size; a target may not be smaller than 24. */
export const SIZE = 26;
const GAP = 4;
/** Of the one beside it that opens its menu. */
const SECOND = 24;
/** Narrower fields have no room for what is typed and a button. */
const NARROWEST = 100;

/** The side at which the text of a field ends. */
export type End = 'left' | 'right';

export interface Wish {
  field: Box;
  end: End;
  /** `outside` too where boxes take a character each, be they fields or drawn under one. */
  position: 'inside' | 'outside';
  /** Pixels at the end of the field that the page keeps for an icon of its own. */
  reserved: number;
}

/** Something of the page that the button would cover. */
export type ObstacleIn = (spot: Box, isInside: boolean) => Box | null;

/** Where the button goes: the first spot that lies in `view` and covers nothing of the page's. Null: there is no room. */
export function choosePlacement(wish: Wish, view: Box, obstacleIn: ObstacleIn): Box | null {
  const outside = outsideSpots(wish).filter((spot) => holds(view, spot));
  const inside = insideSpot(wish, obstacleIn);
  if (inside !== null && holds(view, inside)) return inside;
  return outside.find((spot) => obstacleIn(spot, false) === null) ?? outside[0] ?? null;
}

function insideSpot({ field, end, position, reserved }: Wish, obstacleIn: ObstacleIn): Box | null {
  if (position === 'outside' || field.width < NARROWEST || field.height < SIZE) return null;
  const inset = Math.max(reserved, Math.min(8, Math.max(2, (field.height - SIZE) / 2)));
  const top = field.top + (field.height - SIZE) / 2;
  let spot = square(end === 'right' ? rightOf(field) - inset - SIZE : field.left + inset, top);
  // The page may have an icon there, and a password manager a second one.
  for (let step = 0; step < 3; step++) {
    const obstacle = obstacleIn(spot, true);
    if (obstacle === null) return spot;
    spot = square(end === 'right' ? obstacle.left - GAP - SIZE : rightOf(obstacle) + GAP, top);
    if (!isInEndHalf(spot, field, end)) return null;
  }
  return null;
}

function isInEndHalf(spot: Box, field: Box, end: End): boolean {
  const middle = field.left + field.width / 2;
  return end === 'right' ? spot.left >= middle : rightOf(spot) <= middle;
}

function outsideSpots({ field, end }: Wish): Box[] {
  const beside = end === 'right' ? rightOf(field) + GAP : field.left - GAP - SIZE;
  const under = end === 'right' ? rightOf(field) - SIZE : field.left;
  return [
    square(beside, field.top + (field.height - SIZE) / 2),
    square(under, bottomOf(field) + GAP),
    square(under, field.top - GAP - SIZE),
  ];
}

/** Beside a field, away from it where nothing is there; else towards the text, as there is no room at the end of it. */
export function growingSide(spot: Box, { field, end }: Wish, view: Box, obstacleIn: ObstacleIn): End {
  const isBeside = !meets(spot, field) && spot.top < bottomOf(field) && bottomOf(spot) > field.top;
  const second = moved(spot, end === 'right' ? SECOND : -SECOND, 0);
  if (isBeside && holds(view, second) && obstacleIn(second, false) === null) return end;
  return end === 'right' ? 'left' : 'right';
}

function square(left: number, top: number): Box {
  return { left: Math.round(left), top: Math.round(top), width: SIZE, height: SIZE };
}

/**
 * Where a panel goes that belongs to the button: on the wished side of the field and the button, flush with the outermost
 * edge of both; on the other side where there is no room.
 */
export function panelPlacement(
  size: { width: number; height: number },
  { button, field, end }: { button: Box; field: Box; end: End },
  view: Box,
  wished: 'above' | 'below',
): { left: number; top: number } {
  const above = Math.min(button.top, field.top) - GAP - size.height;
  const below = Math.max(bottomOf(button), bottomOf(field)) + GAP;
  const fitsAbove = above >= view.top + GAP;
  const fitsBelow = below + size.height <= bottomOf(view) - GAP;
  const isAbove = wished === 'above' ? fitsAbove || !fitsBelow : !fitsBelow && fitsAbove;
  const left =
    end === 'right'
      ? Math.max(rightOf(button), rightOf(field)) - size.width
      : Math.min(button.left, field.left);
  return {
    left: Math.round(clamp(left, view.left + GAP, rightOf(view) - GAP - size.width)),
    top: Math.round(clamp(isAbove ? above : below, view.top + GAP, bottomOf(view) - GAP - size.height)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
