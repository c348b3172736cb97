import { parentAcross } from '../dom/composed-tree.ts';
import { frameOf } from '../dom/drawn-in.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { rootElementOf, viewOf } from '../dom/page-properties.ts';
import { drawnBoxes } from './drawn-boxes.ts';
import { isComing } from './moving.ts';
import { isVeiled } from './veiled.ts';

/** A first look, cheap enough for every field of a page. Honeypot fields are hidden from people. */
export function isInSight(field: FieldElement, box: DOMRect): boolean {
  if (field.closest('[inert]')) return false;
  if (TRAP.test(`${field.name} ${field.id} ${field.className}`)) return false;
  return takesSpace(field, box);
}

/** Whether the contents of a document can be visible at all: the frame around it may not be. */
export function isFrameInSight(page: Document): boolean {
  const frame = frameOf(page);
  return !frame || takesSpace(frame, frame.getBoundingClientRect());
}

/** A closer look at visible fields: whether a person really sees one, not cut off and not transparent. */
export function createIsSeen(): (field: FieldElement, box: DOMRect, isForCode: boolean) => boolean {
  const boxes = new Map<Element, DOMRect>();
  // Fields share most of their surroundings.
  const boxOf = (element: Element) => {
    const box = boxes.get(element) ?? element.getBoundingClientRect();
    boxes.set(element, box);
    return box;
  };
  const isDrawn = (element: HTMLElement, box: DOMRect, isForCode: boolean) =>
    (!isClippedAway(element, box, boxOf) && showsSomething(element, box, isForCode)) || isComing(element);
  return (field, box, isForCode) => {
    const frame = frameOf(field.ownerDocument);
    return isDrawn(field, box, isForCode) && (!frame || isDrawn(frame, boxOf(frame), false));
  };
}

const TRAP = /honey|nospam|leave.?(this|blank|empty)/i;

/** Out of the tab order and hidden from screen readers. Some widgets do that to visible fields, too. */
function isForNobody(element: HTMLElement): boolean {
  return element.tabIndex < 0 && element.closest('[aria-hidden="true"]') !== null;
}

function takesSpace(element: HTMLElement, box: DOMRect): boolean {
  if (box.width < 1 || box.height < 1) return false;
  // A code field may be drawn as boxes and be out of sight itself, and a step may slide in.
  if (isOutOfReach(element, box) && drawnBoxes(element).length === 0 && !isComing(element)) return false;
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}

function showsSomething(element: HTMLElement, box: DOMRect, isForCode: boolean): boolean {
  const isLarge = box.width >= 4 && box.height >= 4;
  if (isLarge && !isOutOfReach(element, box)) {
    const isClear = !element.checkVisibility({ opacityProperty: true }) || opacityOf(element) <= 0.05;
    // The transparent `<select>` lies over the flag that opens it.
    if (!isClear || element.localName === 'select' || isVeiled(element)) return true;
  }
  return isForCode && !isForNobody(element) && drawnBoxes(element).length > 0;
}

function opacityOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).opacity || '1');
}

function isOutOfReach(element: HTMLElement, box: DOMRect): boolean {
  // This close to the left edge is inside any window; asking for the window's size costs more than all the rest.
  if (box.left >= 0 && box.top >= 0 && box.left < NARROWEST_WINDOW) return false;
  const view = viewOf(element.ownerDocument);
  if (!view) return true;
  if (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return true;
  if (box.left < view.innerWidth) return false;
  return (
    box.left + view.scrollX >= Math.max(rootElementOf(element.ownerDocument).scrollWidth, view.innerWidth)
  );
}

function isClippedAway(element: Element, box: DOMRect, boxOf: (around: Element) => DOMRect): boolean {
  const own = getComputedStyle(element);
  if (/rect\(0(px)?,? 0(px)?,? 0(px)?,? 0(px)?\)/.test(own.clip) || /inset\((50|100)%\)/.test(own.clipPath)) {
    return true;
  }
  for (let up = parentAcross(element); up && up.localName !== 'body'; up = parentAcross(up)) {
    // Nearly everything is inside its surroundings, so the style is rarely asked for.
    const clip = boxOf(up);
    const isNarrow = Math.min(box.right, clip.right) - Math.max(box.left, clip.left) < 3;
    const isFlat = Math.min(box.bottom, clip.bottom) - Math.max(box.top, clip.top) < 3;
    if (!isNarrow && !isFlat) continue;
    const { overflowX, overflowY } = getComputedStyle(up);
    if ((isNarrow && CLIPS.test(overflowX)) || (isFlat && CLIPS.test(overflowY))) return true;
  }
  return false;
}

const NARROWEST_WINDOW = 300;
const CLIPS = /hidden|clip/;
