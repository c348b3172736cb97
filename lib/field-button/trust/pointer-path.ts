/** In screen coordinates, because moving the page or window does not move the pointer. */
export interface Point {
  x: number;
  y: number;
}

export interface PointerPath {
  passes(point: Point, atMs: number): void;
  /** Whether it came to that point from elsewhere since that time. */
  leadsTo(point: Point, sinceMs: number): boolean;
}

/** A resting or clicking hand stays within this. */
const STEP = 8;
const KEPT = 16;

export function createPointerPath(): PointerPath {
  let points: (Point & { atMs: number })[] = [];
  return {
    passes(point, atMs) {
      const last = points.at(-1);
      // Only the latest time at each place counts.
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
