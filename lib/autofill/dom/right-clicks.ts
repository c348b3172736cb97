import { rootsIn } from './composed-tree.ts';

export interface RightClicks {
  /** What was right-clicked last. Null where that is not known: before the script came, or where the page kept it from us. */
  target(): Element | null;
  /** Listens in what is in the page by now. */
  listen(): void;
  stop(): void;
}

/** The browser's menu tells no one but Firefox where it was opened, and a page moves the focus as it likes. */
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
        (root === page ? (page.defaultView ?? page) : root).addEventListener('contextmenu', note, options);
      }
    },
    stop: () => end.abort(),
  };
}
