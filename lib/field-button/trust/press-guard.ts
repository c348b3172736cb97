/** How long the button must have stood still, whole and in sight before a press counts. */
export const STEADY_MS = 400;

/** What is known at the moment of a press. */
export interface PressFacts {
  isTrusted: boolean;
  /** Nothing lies over it, nothing fades it, and it has its size. */
  isInSight: boolean;
  /** Since it came in sight, moved or was pressed in vain. */
  steadyMs: number;
  /** The pointer came to it, and not it to the pointer. */
  hasCome: boolean;
}

/** `too_soon` and `came_under` are said to nobody: whoever means it presses again. */
export type Refusal = 'script' | 'out_of_sight' | 'too_soon' | 'came_under';

/** A page may lay things over the button, or put the button under the pointer, so that a press is not what it seems. */
export function refusalOf({ isTrusted, isInSight, steadyMs, hasCome }: PressFacts): Refusal | null {
  if (!isTrusted) return 'script';
  if (!isInSight) return 'out_of_sight';
  if (steadyMs < STEADY_MS) return 'too_soon';
  return hasCome ? null : 'came_under';
}
