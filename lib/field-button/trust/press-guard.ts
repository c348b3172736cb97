/** How long the button must have been still, whole and visible before a press counts. */
export const STEADY_MS = 400;

export interface PressFacts {
  isTrusted: boolean;
  /** Not covered, not faded, at full size. */
  isInSight: boolean;
  /** Nothing was painted lately, so what is on screen is unknown. */
  isFrozen: boolean;
  /** Since it appeared, moved or got a press that did not count. */
  steadyMs: number;
  /** The pointer came to the button, not the other way round. */
  hasCome: boolean;
}

/** `too_soon` and `came_under` are not reported: a user who means it presses again. */
export type Refusal = 'script' | 'out_of_sight' | 'too_soon' | 'came_under';

/** A page may cover the button or move it under the pointer to get presses that were not meant for it. */
export function refusalOf({ isTrusted, isInSight, isFrozen, steadyMs, hasCome }: PressFacts): Refusal | null {
  if (!isTrusted) return 'script';
  if (!isInSight) return isFrozen ? 'too_soon' : 'out_of_sight';
  if (steadyMs < STEADY_MS) return 'too_soon';
  return hasCome ? null : 'came_under';
}
