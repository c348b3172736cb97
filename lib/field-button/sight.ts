import { rootsIn } from '../autofill/roots.ts';
import { type Box, boxOf, meets } from './box.ts';
import { pointsOf } from './obstacles.ts';
import type { PressFacts } from './press-guard.ts';
import type { Stage } from './stage.ts';

/** Whether a person sees a part of the stage as it is meant to be seen, and for how long. */
export interface Sight {
  /** To be asked again and again while it is shown. */
  look(): void;
  /** It moved, changed, or was pressed in vain: the time begins anew. */
  restart(): void;
  facts(isTrusted: boolean): PressFacts;
  stop(): void;
}

const SMALLEST = 20;

export function createSight(stage: Stage, part: HTMLElement, now = () => performance.now()): Sight {
  const observer = new IntersectionObserver((entries) => note(entries), {
    threshold: [1],
    trackVisibility: true,
    delay: 100,
  } as IntersectionObserverInit);
  // Chromium works out itself what the user sees. Null in Firefox, which does not say.
  let isVisible: boolean | null = 'isVisible' in IntersectionObserverEntry.prototype ? false : null;
  let since: number | null = null;
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

  function look(): boolean {
    const inSight = isInSight();
    since = inSight ? (since ?? now()) : null;
    return inSight;
  }

  return {
    look,
    restart: () => {
      since = null;
    },
    facts: (isTrusted) => {
      const inSight = look();
      return { isTrusted, isInSight: inSight, steadyMs: since === null ? 0 : now() - since };
    },
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

// Which of two lies above is nowhere to be read, so whatever else is in the top layer counts as above. What lets
// presses through is not hit at its points, and may reach out of its own box.
function isUnderOther(host: HTMLElement, box: Box): boolean {
  for (const root of rootsIn(host.ownerDocument)) {
    for (const other of root.querySelectorAll(':popover-open,dialog:modal,:fullscreen')) {
      if (other === host || other.ownerDocument !== host.ownerDocument || other.contains(host)) continue;
      if ([other, ...other.querySelectorAll('*')].some((one) => meets(boxOf(one), box))) return true;
    }
  }
  return false;
}
