import { type Box, bottomOf, holds, meets, moved, rightOf } from './box.ts';

/** The button's size. WCAG wants targets of at least 24. */
export const SIZE = 26;
const GAP = 4;
const SECOND = 24;
/** Narrower fields have no room for both text and a button. */
const NARROWEST = 100;

export type End = 'left' | 'right';

export interface Wish {
  field: Box;
  end: End;
  /** Also `outside` for boxes that take one character each. */
  position: 'inside' | 'outside';
  /** Pixels at the end of the field that the page reserves for its own icon. */
  reserved: number;
}

export type ObstacleIn = (spot: Box, isInside: boolean) => Box | null;

/** The first spot that is within `view` and covers nothing. Null if there is none. */
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
  // The page may have an icon there, and a password manager another.
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

/** Outside a field: away from it if that is free. Inside: toward the text, since there is no room at its end. */
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
 * Where a panel goes: on the wished side of field and button, flush with their outer edge. On the other side if there is no
 * room.
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
