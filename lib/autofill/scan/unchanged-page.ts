import type { Root } from '../dom/composed-tree.ts';

const ANYTHING = { subtree: true, childList: true, attributes: true, characterData: true };

export interface UnchangedPage {
  /** False once anything in one of the roots was added, removed, renamed or loaded, or where these are other roots. */
  isSame(roots: readonly Root[]): boolean;
  /** Call it right before reading them. */
  watch(roots: readonly Root[]): void;
}

/** Watches for the first change only, so that a page that keeps changing pays once. */
export function watchForChange(): UnchangedPage {
  let watched: readonly Root[] = [];
  let loads = new AbortController();
  const observer = new MutationObserver(stop);

  function stop(): void {
    observer.disconnect();
    loads.abort();
    watched = [];
  }

  return {
    isSame(roots) {
      if (observer.takeRecords().length > 0) stop();
      return watched.length === roots.length && watched.every((root, n) => root === roots[n]);
    },
    watch(roots) {
      stop();
      loads = new AbortController();
      for (const root of roots) {
        observer.observe(root, ANYTHING);
        // Pictures and style sheets change what is drawn without changing the page.
        root.addEventListener('load', stop, { capture: true, signal: loads.signal });
      }
      watched = roots;
    },
  };
}
