import { useSyncExternalStore } from 'react';
import type { Marks } from './mark-of.ts';

let known: Marks | null = null;
const waiting = new Set<() => void>();

// Begins with the view, which does not wait for it.
const loading = import('virtual:service-marks').then(({ MARKS }) => {
  known = MARKS;
  for (const tell of waiting) tell();
});

/** Null until they are read, a moment after the view began. */
export function useMarks(): Marks | null {
  return useSyncExternalStore(follow, () => known);
}

function follow(tell: () => void): () => void {
  waiting.add(tell);
  void loading;
  return () => waiting.delete(tell);
}
