/** What the browser itself finds of a part when it paints. */
export interface Occlusion {
  /** Nothing lies over it or fades it, as far as the browser tells. False too where it was not asked for long. */
  isClear(): boolean;
  stop(): void;
}

/** Whether it tells of what lies over a part. Firefox tells only whether there is a box on the screen. */
export const TELLS_COVERS = 'isVisible' in (globalThis.IntersectionObserverEntry?.prototype ?? {});

/** A frame may be late. A page that shows an old picture of itself has none. */
const STALE_MS = 500;
const LONGEST_PAUSE_MS = 60;

/** `noted`: whether it was clear at the last frames that were looked at. */
export function createOcclusion(part: HTMLElement, noted: (wasClear: boolean) => void): Occlusion {
  const options = { threshold: TELLS_COVERS ? 1 : 0, trackVisibility: TELLS_COVERS, delay: 100 };
  const observer = new IntersectionObserver(note, options as IntersectionObserverInit);
  let isClear = false;
  let paintedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function note(entries: IntersectionObserverEntry[]): void {
    const clear = entries.map((entry) =>
      TELLS_COVERS ? (entry as { isVisible?: boolean }).isVisible === true : entry.isIntersecting,
    );
    const last = entries.at(-1);
    if (!last) return;
    isClear = clear.at(-1) === true;
    // A busy page is told late.
    paintedAt = last.time;
    if (TELLS_COVERS) {
      observer.unobserve(part);
      // No page knows which frame is looked at next, and so which it could spare.
      timer = setTimeout(ask, Math.random() * LONGEST_PAUSE_MS);
    }
    noted(clear.every(Boolean));
  }
  function ask(): void {
    observer.observe(part);
  }

  ask();
  return {
    isClear() {
      note(observer.takeRecords());
      return isClear && (!TELLS_COVERS || performance.now() - paintedAt < STALE_MS);
    },
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
