import { anyShadowRootOf, containsAcross, type Root, rootsIn } from '../../autofill/dom/composed-tree.ts';
import { type Box, boxOf, meets, overlap } from '../geometry/box.ts';
import { viewportOf } from '../geometry/field-geometry.ts';
import type { ButtonHost } from '../host/button-host.ts';
import { createNewcomers } from './newcomers.ts';

/** The page's top layer. Each element is above those that entered before it. */
export interface TopLayer {
  /** Whether everything else is below the host. */
  isOurs(): boolean;
  /** How often something may have been above it, even for one frame. */
  comings(): number;
  /** Also finds what a page hides well. */
  search(): void;
  /** Raises the host above the others, unless one of them is over the part. */
  rise(part: Element): void;
  stop(): void;
}

const IN_IT = ':popover-open,dialog:modal,:fullscreen';
/** Some let presses through but not their contents. */
const MAX_LOOKED_AT = 8;
const RISE_AFTER_MS = 500;
const LONGEST_MS = 8_000;

/** Without a mark, the browser itself reports covers and nothing has to be proved. */
export function createTopLayer(buttonHost: ButtonHost): TopLayer {
  const { element: host, mark } = buttonHost;
  const page = host.ownerDocument;
  let comings = 0;
  let pauseMs = RISE_AFTER_MS;
  let risenAt = performance.now();
  const newcomers = mark && createNewcomers(page, host, () => comings++);

  function otherElements(): Element[] {
    return (
      [...(newcomers?.roots() ?? rootsIn(page))]
        .filter((root) => root.isConnected)
        .flatMap((root) => [...root.querySelectorAll(IN_IT)])
        // A frame has its own top layer, which stays inside it.
        .filter(
          (other) => other !== host && other.ownerDocument === page && other.getClientRects().length > 0,
        )
    );
  }

  function isBelowHost(other: Element): boolean {
    // The topmost modal dialog makes everything outside it inert. If the host outside it can be pressed, the dialog is not
    // above it.
    if (other.matches('dialog:modal') && !containsAcross(other, host)) return true;
    return isBelowMark(other) ?? whileHit(other, () => isBelowMark(other)) ?? false;
  }

  /** Undefined if no press hits it. */
  function isBelowMark(other: Element): boolean | undefined {
    const hit = pointsOn(other).find(([x, y]) => isHit(other, x, y));
    return hit && mark?.isHit(...hit);
  }

  return {
    isOurs() {
      newcomers?.flush();
      return newcomers?.mayComeUntold() !== true && otherElements().every(isBelowHost);
    },
    comings: () => comings,
    search: () => newcomers?.search(),
    rise(part) {
      const at = performance.now();
      if (at - risenAt < pauseMs || !buttonHost.isIntact() || buttonHost.focused() !== null) return;
      risenAt = at;
      pauseMs = Math.min(2 * pauseMs, LONGEST_MS);
      const inWay = otherElements().filter((other) => !containsAcross(other, host));
      if (inWay.some((other) => meets(boxOf(other), boxOf(part)))) return;
      buttonHost.raise();
    },
    stop: () => newcomers?.stop(),
  };
}

/** Points where an element or its contents may be hit. Starts at the focus, in the dialog that has it. */
function pointsOn(element: Element): [number, number][] {
  const { activeElement } = element.ownerDocument;
  const focused = activeElement && element.contains(activeElement) ? [activeElement] : [];
  const parts = [...focused, element, ...[...element.children].slice(0, MAX_LOOKED_AT)];
  return parts.flatMap((part) => gridOn(overlap(boxOf(part), viewportOf(element.ownerDocument))));
}

function gridOn({ left, top, width, height }: Box): [number, number][] {
  if (width <= 0 || height <= 0) return [];
  const parts = [0.5, 0.15, 0.85];
  return parts.flatMap((down) =>
    parts.map((along): [number, number] => [left + along * width, top + down * height]),
  );
}

/** Whether a press there hits the element, or its contents outside other top layer elements. */
function isHit(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode() as Root;
  if ('host' in root && !isTopAt(root.host, x, y)) return false;
  for (let up = root.elementFromPoint(x, y); up; up = up.parentElement) {
    // Shadow content is hit as its host, and may be drawn elsewhere.
    if (hasOtherInside(up)) return false;
    if (up === element) return true;
    if (up.matches(IN_IT)) return false;
  }
  return false;
}

function isTopAt(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode() as Root;
  return root.elementFromPoint(x, y) === element && (!('host' in root) || isTopAt(root.host, x, y));
}

function hasOtherInside(element: Element): boolean {
  const inside = anyShadowRootOf(element);
  return inside !== null && [...rootsIn(inside, true)].some((root) => root.querySelector(IN_IT) !== null);
}

/** Makes the element hit-testable while asking, for containers that let presses through, such as an empty toast area. */
function whileHit<Answer>(element: Element, ask: () => Answer): Answer {
  const { style } = element as HTMLElement;
  const hadStyle = element.hasAttribute('style');
  const before = [
    'pointer-events',
    style.pointerEvents,
    style.getPropertyPriority('pointer-events'),
  ] as const;
  style.setProperty('pointer-events', 'auto', 'important');
  const answer = ask();
  style.setProperty(...before);
  if (!hadStyle) element.removeAttribute('style');
  return answer;
}
