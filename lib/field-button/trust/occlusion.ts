import { STEADY_MS } from './press-guard.ts';

/** What the browser itself finds of a part when it paints. */
export interface Occlusion {
  /** Nothing lies over it or fades it, as far as the browser tells. False too where it was not asked for long. */
  isClear(): boolean;
  stop(): void;
}

export interface OcclusionNotes {
  /** Whether it was clear at the last frames that were looked at. */
  noted(wasClear: boolean): void;
  /** What was on the screen for the last while is not known. */
  missed(): void;
}

/** Whether it tells of what lies over a part. Firefox tells only whether there is a box on the screen. */
export const TELLS_COVERS = 'isVisible' in (globalThis.IntersectionObserverEntry?.prototype ?? {});

/** A page that shows an old picture of itself has no frames. */
const STALE_MS = 500;
/**
 * A machine that has much to do may take this long for a frame. Where no look is needed to find covers, one frame is enough
 * since the part came to stand there.
 */
const LONGEST_GAP_MS = TELLS_COVERS ? STEADY_MS / 2 : STEADY_MS;
const LONGEST_PAUSE_MS = 40;
/** A page can put off the look until after a frame that stays for long. Once one was as late as this, each frame is looked at. */
const LATE_MS = 40;

/** Looks at frame after frame, as only a part that is observed anew is told of with the next one. */
export function createOcclusion(part: HTMLElement, { noted, missed }: OcclusionNotes): Occlusion {
  const options = { threshold: TELLS_COVERS ? 1 : 0, trackVisibility: TELLS_COVERS, delay: 100 };
  const observer = new IntersectionObserver(noteEntries, options as IntersectionObserverInit);
  let isClear = false;
  let paintedAt = Number.NEGATIVE_INFINITY;
  let pauseMs = 0;
  let lateAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function noteEntries(entries: IntersectionObserverEntry[]): void {
    const clear = entries.map((entry) =>
      TELLS_COVERS ? (entry as { isVisible?: boolean }).isVisible === true : entry.isIntersecting,
    );
    const last = entries.at(-1);
    if (!last) return;
    isClear = clear.at(-1) === true;
    // A busy page is told late.
    const gapMs = last.time - paintedAt;
    paintedAt = last.time;
    if (gapMs - pauseMs > LATE_MS) lateAt = paintedAt;
    askAgain();
    if (gapMs > LONGEST_GAP_MS) missed();
    noted(clear.every(Boolean));
  }

  function askAgain(): void {
    clearTimeout(timer);
    observer.unobserve(part);
    // No page knows which frame is looked at next, and so which it could spare.
    pauseMs = paintedAt - lateAt < STEADY_MS ? 0 : Math.random() * LONGEST_PAUSE_MS;
    if (pauseMs === 0) observeAnew();
    else timer = setTimeout(observeAnew, pauseMs);
  }
  function observeAnew(): void {
    observer.observe(part);
  }

  observeAnew();
  return {
    isClear() {
      noteEntries(observer.takeRecords());
      const ageMs = performance.now() - paintedAt;
      if (ageMs > LONGEST_GAP_MS) missed();
      return isClear && ageMs < STALE_MS;
    },
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
