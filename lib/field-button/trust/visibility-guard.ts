import { TELLS_COVERS } from '../../autofill/sight/browser-sight.ts';
import { isBetweenViews } from '../../autofill/sight/faded.ts';
import { type Box, boxOf } from '../geometry/box.ts';
import { pointsOf } from '../geometry/obstacles.ts';
import type { ButtonHost } from '../host/button-host.ts';
import type { Bubble } from './bubble.ts';
import { createOcclusion } from './occlusion.ts';
import type { Pointer } from './pointer.ts';
import { type PressFacts, STEADY_MS } from './press-guard.ts';
import { isAttended, sceneOf } from './scene.ts';
import { createSightTimer } from './sight-timer.ts';
import type { TopLayer } from './top-layer.ts';

/** Whether the user can see a part properly, and for how long already. */
export interface VisibilityGuard {
  /** Call repeatedly while it is shown. Returns whether a press would count now. */
  look(): boolean;
  moved(): void;
  pressedInVain(): void;
  /** `by`: the pointer event, if it was not a key. */
  facts(isTrusted: boolean, by: PointerEvent | null): PressFacts;
  /** How long the host has had the keyboard focus. */
  keysAtRestMs(): number;
  /** How long it has been out of sight. */
  lostMs(): number;
  stop(): void;
}

/** Shared by all parts of a host. */
export interface Surroundings {
  buttonHost: ButtonHost;
  topLayer: TopLayer;
  pointer: Pointer;
  bubble: Bubble;
}

const SMALLEST = 20;

/** `area`: what the pointer must have entered from outside, if that is more than the part. */
export function createVisibilityGuard(
  { buttonHost, topLayer, pointer, bubble }: Surroundings,
  part: HTMLElement,
  area = part,
): VisibilityGuard {
  const page = buttonHost.element.ownerDocument;
  const standing = createSightTimer(() => performance.now());
  const path = pointer.pathTo(area);
  const occlusion = createOcclusion(part, { noted, missed: standing.restart });
  let scene = sceneOf(page);
  let comings = topLayer.comings();
  let hasStood = false;

  function noted(wasClear: boolean): void {
    if (wasClear) checkSight();
    else standing.look(false);
  }

  function isPartInSight(): boolean {
    const box = boxOf(part);
    if (!buttonHost.isIntact() || box.width < SMALLEST || box.height < SMALLEST) return false;
    if (!isAttended(page) || !isTopmost(buttonHost, box)) return false;
    if (!occlusion.isClear()) return false;
    return TELLS_COVERS ? !bubble.mayLieOver(box) : !isFaded(buttonHost.element) && topLayer.isOurs();
  }

  function checkSight(): boolean {
    const sceneNow = sceneOf(page);
    if (sceneNow !== scene) standing.moved();
    scene = sceneNow;
    const inSight = isPartInSight();
    if (topLayer.comings() !== comings) standing.look(false);
    comings = topLayer.comings();
    standing.look(inSight);
    // A popover's backdrop spans the screen. Though transparent, it counts as a cover until the host is above it.
    if (!inSight) topLayer.rise(part);
    return inSight;
  }

  function facts(isTrusted: boolean, by: PointerEvent | null): PressFacts {
    topLayer.search();
    const inSight = checkSight();
    const steadyMs = standing.steadyMs() - (by ? ageOf(by) : 0);
    return { isTrusted, isInSight: inSight, isFrozen: occlusion.isStale(), steadyMs, hasCome: hasCome(by) };
  }

  function hasCome(by: PointerEvent | null): boolean {
    if (by === null) return true;
    const here = { x: by.screenX, y: by.screenY };
    return path.leadsTo(here, standing.since()) || (by.pointerType !== 'mouse' && !pointer.goesOn(here));
  }

  return {
    look: () => checkSight() && standing.steadyMs() >= STEADY_MS,
    moved() {
      standing.moved();
      if (!hasStood) pointer.cameUp(area);
      hasStood = true;
    },
    pressedInVain() {
      standing.restart();
      pointer.pressedInVain();
    },
    facts,
    keysAtRestMs: buttonHost.keysAtRestMs,
    lostMs: standing.lostMs,
    stop: occlusion.stop,
  };
}

/** A busy page gets events late. */
function ageOf({ timeStamp, view }: PointerEvent): number {
  return view ? view.performance.now() - timeStamp : 0;
}

function isTopmost({ element: host }: ButtonHost, box: Box): boolean {
  return pointsOf(box).every(([x, y]) => host.ownerDocument.elementFromPoint(x, y) === host);
}

// The top layer escapes all page styles except a filter on the root and a view transition.
function isFaded(host: HTMLElement): boolean {
  const page = host.ownerDocument.documentElement;
  const { filter, mixBlendMode } = getComputedStyle(page);
  return (
    !host.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) ||
    filter !== 'none' ||
    mixBlendMode !== 'normal' ||
    isBetweenViews(page)
  );
}
