import { type Root, rootsIn } from '../dom/composed-tree.ts';
import { drawnAround, frameOf } from '../dom/drawn-in.ts';
import { rectOf } from '../dom/rect-of.ts';
import { type Beyond, drawnBeyond, isIn } from './beyond.ts';
import type { Cell } from './cells.ts';
import {
  alphaOf,
  alphaOfPseudo,
  alphaPainted,
  HIDES,
  isPlaced,
  lengthsIn,
  opacityWithin,
  PSEUDO,
} from './covers.ts';
import { opacityOf } from './faded.ts';
import { layersAt, outOf } from './layers.ts';
import { colorsIn } from './paint/paint.ts';
import { isPaintedAfter, orderOf, placedBetween } from './painting-order.ts';

export interface Unhit {
  free: Cell[];
  /** Something is there, whether it hides anything or not. */
  isAny: boolean;
}

/** How far honest pages draw beyond a box. */
const NEAR_PX = 200;
/** How far letters extend beyond their boxes. */
const NEXT_PX = 12;
const LARGE_PX = 60;
/** Several of them hide what one does not. */
const FAINT = 0.1;

/** Looks for what lies over an element, or over its frames, without being hit because it lets presses through. */
export function unhitOver(target: Element, free: readonly Cell[], around: ReadonlySet<Element>): Unhit {
  const own = unhitInPage(target, free, around);
  const frame = frameOf(target.ownerDocument);
  if (!frame || own.free.length === 0) return own;
  const outer = unhitOver(
    frame,
    own.free.map((cell) => ({ ...cell, ...outOf(frame, cell) })),
    around,
  );
  return { free: outer.free, isAny: own.isAny || outer.isAny };
}

function unhitInPage(target: Element, free: readonly Cell[], around: ReadonlySet<Element>): Unhit {
  const box = rectOf(target);
  let left = [...free];
  let isAny = false;
  for (const root of rootsIn(target.ownerDocument)) {
    if ((root.ownerDocument ?? root) !== target.ownerDocument) continue;
    if (hasBackdrop(root, around)) return { free: [], isAny: true };
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element === target) continue;
      for (const beyond of drawnBeyond(element))
        if (liesOver(element, beyond, target, around)) left = left.filter((cell) => !isIn(cell, beyond));
      const other = rectOf(element);
      if (!meets(other, box, NEAR_PX)) continue;
      if (around.has(element)) {
        for (const pseudo of PSEUDO) {
          isAny ||= isPlaced(getComputedStyle(element, pseudo));
          if (isLaidOver(element, pseudo, target, box)) return { free: [], isAny: true };
        }
        continue;
      }
      isAny ||= meets(other, box, NEXT_PX) || reaches(element);
      if (!meets(other, box, 0) || !isUnhit(element)) continue;
      left = left.flatMap((cell) => {
        const alpha = isWithin(cell, other) ? alphaAt(element, cell, around) : 0;
        if (alpha < FAINT || !isAbove(element, target, cell, around)) return [cell];
        const clear = cell.clear * (1 - alpha);
        return clear > 1 - HIDES ? [{ ...cell, clear }] : [];
      });
    }
  }
  return { free: left, isAny };
}

function meets(one: DOMRect, other: DOMRect, near: number): boolean {
  if (one.width === 0 || one.height === 0) return false;
  return (
    one.left < other.right + near &&
    one.right > other.left - near &&
    one.top < other.bottom + near &&
    one.bottom > other.top - near
  );
}

function isWithin({ x, y }: Cell, { left, right, top, bottom }: DOMRect): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

/** Whether it draws beyond its own box, and nothing there that could hide the target. */
function reaches(element: Element): boolean {
  const { boxShadow, outlineStyle, filter, textShadow } = getComputedStyle(element);
  if ([boxShadow, filter, textShadow].every((value) => value === 'none') && outlineStyle === 'none')
    return false;
  const isFaint = colorsIn(boxShadow).every(({ alpha }) => alpha < HIDES);
  return isFaint || lengthsIn(boxShadow).every((length) => length <= LARGE_PX);
}

function isUnhit(element: Element): boolean {
  const { pointerEvents, visibility } = getComputedStyle(element);
  return pointerEvents === 'none' && visibility === 'visible';
}

function alphaAt(element: Element, { x, y }: Cell, around: ReadonlySet<Element>): number {
  const drawn = [alphaOf(element, x, y), ...PSEUDO.map((pseudo) => alphaOfPseudo(element, pseudo))];
  return Math.max(...drawn) * opacityOf(getComputedStyle(element)) * opacityWithin(element, around);
}

function liesOver(
  element: Element,
  { pseudo, isOnTop }: Beyond,
  target: Element,
  around: ReadonlySet<Element>,
): boolean {
  if (around.has(element)) return pseudo === null && isOnTop;
  if (opacityWithin(element, around) < HIDES) return false;
  const style = pseudo && getComputedStyle(element, pseudo);
  const zIndex = style ? (isPlaced(style) ? style.zIndex : null) : isOnTop ? '0' : null;
  return isPaintedAfter(element, target, zIndex);
}

/** A popover may hide the whole page without being hit. */
function hasBackdrop(root: Root, around: ReadonlySet<Element>): boolean {
  return [...root.querySelectorAll(':popover-open')].some(
    (popover) => !around.has(popover) && alphaPainted(getComputedStyle(popover, '::backdrop')) >= HIDES,
  );
}

/** Nothing tells which of two lies above, but once it lets no presses through, the upper one is hit first. */
function isAbove(
  element: HTMLElement,
  target: Element,
  { x, y }: Cell,
  around: ReadonlySet<Element>,
): boolean {
  const before = element.getAttribute('style');
  element.style.setProperty('pointer-events', 'auto', 'important');
  const layers = layersAt(target, x, y) ?? [];
  if (before === null) element.removeAttribute('style');
  else element.setAttribute('style', before);
  const own = new Set([...drawnAround(element)].filter((part) => !around.has(part)));
  return layers.some(({ above }) => above.some((part) => own.has(part)));
}

/**
 * What a part around the target draws over it with `::before` and `::after`. Such content has no box of its own to ask
 * about.
 */
function isLaidOver(part: Element, pseudo: (typeof PSEUDO)[number], target: Element, box: DOMRect): boolean {
  const style = getComputedStyle(part, pseudo);
  if (style.pointerEvents !== 'none' || alphaOfPseudo(part, pseudo) < HIDES) return false;
  const isLarge =
    Number.parseFloat(style.width) >= box.width * (1 - 1 / 4) &&
    Number.parseFloat(style.height) >= box.height * (1 - 1 / 4);
  if (!isLarge) return false;
  const between = placedBetween(target, part);
  const own = orderOf(style.zIndex);
  if (between === null) return own >= 0;
  return own === between ? pseudo === '::after' : own > between;
}
