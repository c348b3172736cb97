import { parentAcross } from '../dom/composed-tree.ts';
import { within } from './within.ts';

const NEAREST_PX = 120;
/** Distance between two lines of a form that belong together. */
const LINE_GAP_PX = 40;
const FIELDS =
  'input:is([type=tel],[type=text],[type=number],[type=email],[type=password],:not([type])),textarea';
const MAX_LEVELS = 4;

/** Whether the two are next to each other on one line. */
export function isInRow(element: Element, phone: Element, nearest = NEAREST_PX): boolean {
  const [one, other] = [element.getBoundingClientRect(), phone.getBoundingClientRect()];
  return one.height > 0 && overlapY(one, other) > 0 && gapX(one, other) < nearest;
}

/** Whether it is on the line above. */
export function isAbove(element: Element, phone: Element): boolean {
  const [one, other] = [element.getBoundingClientRect(), phone.getBoundingClientRect()];
  const gap = other.top - one.bottom;
  return one.height > 0 && gap > -4 && gap < LINE_GAP_PX && gapX(one, other) < 0;
}

/** Another field is nearer to it, or is on its line while the phone is not. */
export function belongsToOther(element: Element, phone: Element): boolean {
  let part: Element | null = phone;
  for (let level = 0; level < MAX_LEVELS && part && !part.contains(element); level++)
    part = parentAcross(part);
  const around = part && (parentAcross(part) ?? part);
  if (!around) return false;
  const [own, line] = [element.getBoundingClientRect(), phone.getBoundingClientRect()];
  const gap = overlapY(own, line) > 0 ? gapX(own, line) : Number.POSITIVE_INFINITY;
  return within(around, FIELDS).some((field) => {
    if (field === phone || field === element || field.contains(element)) return false;
    // Custom lists hold their value in a field that nobody sees, in the same place.
    if (!field.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = field.getBoundingClientRect();
    return box.width > 0 && overlapY(own, box) > 0 && gapX(own, box) < Math.min(gap, NEAREST_PX);
  });
}

function overlapY(one: DOMRect, other: DOMRect): number {
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
}

function gapX(one: DOMRect, other: DOMRect): number {
  return Math.max(one.left, other.left) - Math.min(one.right, other.right);
}
