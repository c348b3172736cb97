/** What Chromium itself says of a part: whether anything is painted over it, or fades or bends it. */
export interface Occlusion {
  /** False too where it has not been asked for long. */
  isClear(): boolean;
  stop(): void;
}

/** A frame may be late. A page that shows an old picture of itself has none. */
const STALE_MS = 500;
const LONGEST_PAUSE_MS = 60;

/** Null in Firefox, which does not say. */
export function createOcclusion(part: HTMLElement, changed: () => void): Occlusion | null {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return null;
  const options = { threshold: [1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver(note, options as IntersectionObserverInit);
  let isClear = false;
  let askedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function note(entries: IntersectionObserverEntry[]): void {
    const entry = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined;
    if (!entry) return;
    const wasClear = isClear;
    isClear = entries.every((one) => (one as typeof entry).isVisible);
    askedAt = performance.now();
    observer.unobserve(part);
    // No page knows which frame is looked at next, and so which it could spare.
    timer = setTimeout(ask, Math.random() * LONGEST_PAUSE_MS);
    if (isClear !== wasClear) changed();
  }
  function ask(): void {
    observer.observe(part);
  }

  ask();
  return {
    isClear() {
      note(observer.takeRecords());
      return isClear && performance.now() - askedAt < STALE_MS;
    },
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
