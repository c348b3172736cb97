/** On the screen: what moves a page or its window moves no pointer. */
export interface Point {
  x: number;
  y: number;
}

/** Where the pointer was of late, besides on the button. */
export interface PointerPath {
  /** It is at this point, and not on the button. */
  passes(point: Point, atMs: number): void;
  /** Whether it went from elsewhere to that point since that time. */
  leadsTo(point: Point, sinceMs: number): boolean;
}

/** A hand that rests, or clicks, stays within. */
const STEP = 8;
const KEPT = 16;

export function createPointerPath(): PointerPath {
  let points: (Point & { atMs: number })[] = [];
  return {
    passes(point, atMs) {
      const last = points.at(-1);
      // The latest time at a place is the one that counts.
      if (last && distance(last, point) < STEP) points.pop();
      points = [...points.slice(1 - KEPT), { ...point, atMs }];
    },
    leadsTo: (point, sinceMs) =>
      points.some((passed) => passed.atMs >= sinceMs && distance(passed, point) >= STEP),
  };
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
