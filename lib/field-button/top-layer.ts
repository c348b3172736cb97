import { anyShadowRootOf, containsAcross, type Root, rootsIn } from '../autofill/roots.ts';
import { type Box, boxOf, meets, overlap } from './box.ts';
import { createElement } from './element.ts';
import { createNewcomers } from './newcomers.ts';
import type { Stage } from './stage.ts';
import { viewportOf } from './where.ts';

/** What is drawn above all else of a page, each above those that came there before it. */
export interface TopLayer {
  /** Whether all others lie below the stage. */
  isOurs(): boolean;
  /** How often something may have lain above it for as little as a frame. */
  comings(): number;
  /** Finds what is well hidden, too. */
  search(): void;
  /** Lays the stage above the others, unless one of them is where the part is. */
  rise(part: Element): void;
  stop(): void;
}

const IN_IT = ':popover-open,dialog:modal,:fullscreen';
/** Some let presses through, save what is in them. */
const MOST_LOOKED_AT = 8;
const RISE_AFTER_MS = 500;
const LONGEST_MS = 8_000;

/** `isTold`: the browser itself says whether something is painted over the stage, so that nothing has to be proved. */
export function createTopLayer(stage: Stage, isTold: boolean): TopLayer {
  const { host } = stage;
  const page = host.ownerDocument;
  let comings = 0;
  let pauseMs = RISE_AFTER_MS;
  let risenAt = performance.now();
  const newcomers = isTold ? null : createNewcomers(page, host, () => comings++);
  const mark = isTold ? null : createMark(stage);

  function others(): Element[] {
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

  function isBelow(other: Element): boolean {
    // The topmost modal dialog makes all outside of it inert, so one that the stage can be pressed beside is not above it.
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
      return newcomers?.mayComeUntold() !== true && others().every(isBelow);
    },
    comings: () => comings,
    search: () => newcomers?.search(),
    rise(part) {
      const at = performance.now();
      if (at - risenAt < pauseMs || !stage.isIntact() || stage.focused() !== null) return;
      risenAt = at;
      pauseMs = Math.min(2 * pauseMs, LONGEST_MS);
      const inWay = others().filter((other) => !containsAcross(other, host));
      if (inWay.some((other) => meets(boxOf(other), boxOf(part)))) return;
      stage.raise();
      mark?.raise();
    },
    stop: () => newcomers?.stop(),
  };
}

interface Mark {
  raise(): void;
  /** Whether it is what a press would hit at that point. */
  isHit(x: number, y: number): boolean;
}

/**
 * Nothing tells the order of the top layer, save a press: of two that lie over each other it hits the upper one. So the
 * mark is put over another for as long as it takes to ask. A page can raise the host, to have it above what it lays over it
 * at all other times; the mark is in a closed root, and only raised along with the host.
 */
function createMark({ host, root }: Stage): Mark {
  const page = host.ownerDocument;
  const mark = createElement(page, 'div');
  mark.popover = 'manual';
  mark.style.cssText =
    'all: initial; position: fixed; width: 2px; height: 2px; overflow: hidden; pointer-events: none';
  root.append(mark);
  mark.showPopover();
  return {
    raise() {
      mark.hidePopover();
      mark.showPopover();
    },
    isHit(x, y) {
      mark.style.left = `${x - 1}px`;
      mark.style.top = `${y - 1}px`;
      mark.style.pointerEvents = 'auto';
      const isHit = page.elementFromPoint(x, y) === host;
      mark.style.pointerEvents = 'none';
      return isHit;
    },
  };
}

/** Where on the screen an element may be hit, or what is in it: at the focus first, in the dialog that has it. */
function pointsOn(element: Element): [number, number][] {
  const { activeElement } = element.ownerDocument;
  const focused = activeElement && element.contains(activeElement) ? [activeElement] : [];
  const parts = [...focused, element, ...[...element.children].slice(0, MOST_LOOKED_AT)];
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
