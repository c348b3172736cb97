import { rootsIn } from './composed-tree.ts';
import { viewOf } from './page-properties.ts';

export interface RightClicks {
  /** The element last right-clicked. Null if unknown: before the script came, or because the page hid the event. */
  target(): Element | null;
  /** Listens in everything that is in the page by now. */
  listen(): void;
  stop(): void;
}

/** Only Firefox tells where the browser's menu was opened, and pages move the focus as they like. */
export function createRightClicks(page: Document): RightClicks {
  const end = new AbortController();
  let last: Element | null = null;
  const note = (event: Event) => {
    const [target] = event.composedPath();
    if (event.isTrusted) last = target && 'localName' in target ? (target as Element) : null;
  };
  return {
    target: () => (last?.isConnected ? last : null),
    listen() {
      for (const root of rootsIn(page)) {
        const options = { capture: true, passive: true, signal: end.signal };
        (root === page ? (viewOf(page) ?? page) : root).addEventListener('contextmenu', note, options);
      }
    },
    stop: () => end.abort(),
  };
}
