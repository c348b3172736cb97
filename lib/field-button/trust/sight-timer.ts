/** Since when a part has been visible in its place, judged at each look. */
export interface SightTimer {
  look(isInSight: boolean): void;
  /** It, or everything around it, has moved on the screen. */
  moved(): void;
  /** It has not moved but must start over: a press did not count, or it is unknown what was visible. */
  restart(): void;
  steadyMs(): number;
  /** Since when it has been there. Infinite if it is out of sight. */
  since(): number;
  /** How long it has been out of sight. Time in which the page was frozen does not count. */
  lostMs(): number;
}

/** A browser takes a moment to report a new part as visible. */
const COMING_UP_MS = 300;

export function createSightTimer(now: () => number): SightTimer {
  let movedAt = now();
  let isNew = true;
  let inSightAt: number | null = null;
  let since = Number.POSITIVE_INFINITY;
  let restartedAt = Number.NEGATIVE_INFINITY;
  let lostAt: number | null = null;

  return {
    look(isInSight) {
      const at = now();
      if (!isInSight) {
        lostAt ??= at;
        if (inSightAt !== null) isNew = false;
        inSightAt = null;
        since = Number.POSITIVE_INFINITY;
        return;
      }
      lostAt = null;
      if (inSightAt !== null) return;
      inSightAt = at;
      since = isNew && at - movedAt < COMING_UP_MS ? movedAt : at;
    },
    moved() {
      movedAt = now();
      isNew = true;
      inSightAt = null;
      since = Number.POSITIVE_INFINITY;
    },
    restart() {
      restartedAt = now();
    },
    steadyMs: () => (inSightAt === null ? 0 : now() - Math.max(inSightAt, restartedAt)),
    since: () => since,
    lostMs: () => (lostAt === null ? 0 : now() - lostAt),
  };
}
