import { anyShadowRootOf, containsAcross, type Root, rootsIn } from '../../autofill/dom/composed-tree.ts';
import { type Box, boxOf, meets, overlap } from '../geometry/box.ts';
import { viewportOf } from '../geometry/field-geometry.ts';
import type { ButtonHost } from '../host/button-host.ts';
import { createNewcomers } from './newcomers.ts';

/** What is drawn above all else of a page, each above those that came there before it. */
export interface TopLayer {
  /** Whether all others lie below the buttonHost. */
  isOurs(): boolean;
  /** How often something may have lain above it for as little as a frame. */
  comings(): number;
  /** Finds what is well hidden, too. */
  search(): void;
  /** Lays the buttonHost above the others, unless one of them is where the part is. */
  rise(part: Element): void;
  stop(): void;
}

const IN_IT = ':popover-open,dialog:modal,:fullscreen';
/** Some let presses through, save what is in them. */
const MAX_LOOKED_AT = 8;
const RISE_AFTER_MS = 500;
const LONGEST_MS = 8_000;

/** Without a mark the browser itself says whether something is painted over the buttonHost, and nothing has to be proved. */
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
        // A frame has a top layer of its own, that stays inside of it.
        .filter(
          (other) => other !== host && other.ownerDocument === page && other.getClientRects().length > 0,
        )
    );
  }

  function isBelowHost(other: Element): boolean {
    // The topmost modal dialog makes all outside of it inert, so one that the buttonHost can be pressed beside is not above it.
    if (other.matches('dialog:modal') && !containsAcross(other, host)) return true;
    return isBelowMark(other) ?? whileHit(other, () => isBelowMark(other)) ?? false;
  }

  /** Undefined where no press hits it. */
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

/** Where on the screen an element may be hit, or what is in it: at the focus first, in the dialog that has it. */
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

/** Whether a press hits the element there, or what is in it and in no other of the top layer. */
function isHit(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode() as Root;
  if ('host' in root && !isTopAt(root.host, x, y)) return false;
  for (let up = root.elementFromPoint(x, y); up; up = up.parentElement) {
    // What is in a shadow root is hit as its host, and may be drawn elsewhere.
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

/** Asks while presses hit the element, though its page lets them through: a place for toasts that has none. */
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
