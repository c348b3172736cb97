import type { Marks } from './mark-of.ts';

let known: Marks | null = null;

/** Before a view draws, so that no logo comes after the first frame. Without it letters stand for all. */
export async function readMarks(): Promise<void> {
  const { MARKS } = await import('virtual:service-marks').catch(() => ({ MARKS: {} }));
  known = MARKS;
}

/** Null before they are read. */
export function marks(): Marks | null {
  return known;
}
