import { useSyncExternalStore } from 'react';

const DEFAULT_PX = 16;

/** How much larger the user wants text than browsers make it by themselves, followed. */
export function useTextScale(): number {
  return useSyncExternalStore(onResize, textScale);
}

function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / DEFAULT_PX || 1;
}

/** No event tells of it, but the page grows or shrinks with its text. */
function onResize(changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}
