import { TELLS_COVERS } from '../../autofill/sight/browser-sight.ts';
import { STEADY_MS } from './press-guard.ts';

/** What the browser itself finds out about a part when it paints. */
export interface Occlusion {
  /** Nothing covers or fades it, as far as the browser tells. Also false if it was not asked for a while. */
  isClear(): boolean;
  /** No frame was observed for a while. */
  isStale(): boolean;
  stop(): void;
}

export interface OcclusionNotes {
  /** Whether it was clear in the last frames observed. */
  noted(wasClear: boolean): void;
  /** What was on screen lately is unknown. */
  missed(): void;
}

/** A page that shows an old snapshot of itself paints no frames. */
const STALE_MS = 500;
/** A busy machine may take this long for a frame. Without cover detection, one frame since the part settled is enough. */
const LONGEST_GAP_MS = TELLS_COVERS ? STEADY_MS / 2 : STEADY_MS;
const LONGEST_PAUSE_MS = 40;
/** A page can delay an observation past a long-lasting frame. After one this late, every frame is observed. */
const LATE_MS = 40;

/** Restarts observing for each frame, because only a newly observed part is reported with the next frame. */
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
    // A busy page gets reports late.
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
    // Random, so that a page cannot tell which frames are observed.
    pauseMs = paintedAt - lateAt < STEADY_MS ? 0 : Math.random() * LONGEST_PAUSE_MS;
    if (pauseMs === 0) observeAnew();
    else timer = setTimeout(observeAnew, pauseMs);
  }
  function observeAnew(): void {
    observer.observe(part);
  }

  const ageMs = () => performance.now() - paintedAt;

  observeAnew();
  return {
    isClear() {
      noteEntries(observer.takeRecords());
      if (ageMs() > LONGEST_GAP_MS) missed();
      return isClear && ageMs() < STALE_MS;
    },
    isStale: () => ageMs() >= STALE_MS,
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
