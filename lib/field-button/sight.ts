import { type Box, boxOf } from './box.ts';
import { pointsOf } from './obstacles.ts';
import { type PressFacts, refusalOf } from './press-guard.ts';
import type { Stage } from './stage.ts';
import { isUnderOther } from './top-layer.ts';

/** Whether a person sees a part of the stage as it is meant to be seen, and for how long. */
export interface Sight {
  /** To be asked again and again while it is shown. Says whether a press of its user would count now. */
  look(): boolean;
  /** It moved, changed, or was pressed in vain: the time begins anew. */
  restart(): void;
  facts(isTrusted: boolean): PressFacts;
  /** For how long it has not been in sight. */
  lostMs(): number;
  stop(): void;
}

const SMALLEST = 20;
const RAISE_AFTER_MS = 500;

export function createSight(stage: Stage, part: HTMLElement, now = () => performance.now()): Sight {
  const observer = new IntersectionObserver((entries) => note(entries), {
    threshold: [1],
    trackVisibility: true,
    delay: 100,
  } as IntersectionObserverInit);
  // Chromium works out itself what the user sees. Null in Firefox, which does not say.
  let isVisible: boolean | null = 'isVisible' in IntersectionObserverEntry.prototype ? false : null;
  let since: number | null = null;
  let raisedAt = now();
  let seenAt = now();
  observer.observe(part);

  function note(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      if (isVisible !== null) isVisible = (entry as { isVisible?: boolean }).isVisible === true;
      if (isVisible === false) since = null;
    }
  }

  function isInSight(): boolean {
    note(observer.takeRecords());
    const box = boxOf(part);
    if (!stage.isIntact() || box.width < SMALLEST || box.height < SMALLEST) return false;
    if (!isTopmost(stage, box)) return false;
    return isVisible ?? !(isFaded(stage.host) || isUnderOther(stage.host, box));
  }

  // A page's popover has a backdrop over the whole screen. Though clear, it counts as a cover until the stage lies above.
  function raiseIfHonest(): void {
    if (isVisible !== false || now() - raisedAt < RAISE_AFTER_MS || !stage.isIntact()) return;
    raisedAt = now();
    if (!isUnderOther(stage.host, boxOf(part))) stage.raise();
  }

  function facts(isTrusted: boolean): PressFacts {
    const inSight = isInSight();
    if (!inSight) raiseIfHonest();
    else seenAt = now();
    since = inSight ? (since ?? now()) : null;
    return { isTrusted, isInSight: inSight, steadyMs: since === null ? 0 : now() - since };
  }

  return {
    look: () => refusalOf(facts(true)) === null,
    restart: () => {
      since = null;
    },
    facts,
    lostMs: () => now() - seenAt,
    stop: () => observer.disconnect(),
  };
}

function isTopmost({ host }: Stage, box: Box): boolean {
  return pointsOf(box).every(([x, y]) => host.ownerDocument.elementFromPoint(x, y) === host);
}

// The top layer escapes what the page does to its elements, save for a filter on the root and a transition of the view.
function isFaded(host: HTMLElement): boolean {
  const page = host.ownerDocument.documentElement;
  const { filter, mixBlendMode } = getComputedStyle(page);
  return (
    !host.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) ||
    filter !== 'none' ||
    mixBlendMode !== 'normal' ||
    page.matches(':active-view-transition')
  );
}
