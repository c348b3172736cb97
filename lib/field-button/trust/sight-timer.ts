/** Since when a part has been where it is and in sight, as it is looked at again and again. */
export interface SightTimer {
  look(isInSight: boolean): void;
  /** It, or all that is around it, is elsewhere on the screen now. */
  moved(): void;
  /** It stands there still, and has to be in sight anew: it was pressed in vain, or nobody knows what was seen. */
  restart(): void;
  /** For how long it could have been pressed. */
  steadyMs(): number;
  /** Since when it has been there. Never, where it is not in sight. */
  since(): number;
  /** For how long it has not been in sight. A page that stood still, so that nobody looked, has not hidden it. */
  lostMs(): number;
}

/** A browser takes a moment to say that what has just come up is in sight. */
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
