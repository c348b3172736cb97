import { useSyncExternalStore } from 'react';

const DEFAULT_PX = 16;

/** The user's font size relative to the browser default, kept current. */
export function useTextScale(): number {
  return useSyncExternalStore(onResize, textScale);
}

export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / DEFAULT_PX || 1;
}

/** There is no event for it, but the page resizes with its text. */
function onResize(changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}
