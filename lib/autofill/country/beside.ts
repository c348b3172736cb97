import { containsAcross, parentAcross, TYPED_INTO } from '../dom/composed-tree.ts';
import { isDrawnVisibly } from '../dom/drawn.ts';
import { rectOf } from '../dom/rect-of.ts';
import { within } from './within.ts';

const NEAREST_PX = 120;
/** Distance between two lines of a form that belong together, and with the label of the second between them. */
const LINE_GAP_PX = 40;
const LABELED_GAP_PX = 90;
/** A field that only searches a list is part of the list. */
const SEARCHES = '[role=combobox],[aria-haspopup],[aria-autocomplete]';
const MAX_LEVELS = 4;

/** Whether the two are next to each other on one line. */
export function isInRow(element: Element, phone: Element, nearest = NEAREST_PX): boolean {
  const [one, other] = [rectOf(element), rectOf(phone)];
  if (one.height === 0 || overlapY(one, other) <= 0) return false;
  return gapX(one, other) < nearest || gapX(one, labelOnLine(phone, other)) < nearest;
}

/** The label around the phone or right in front of it, whose text may stand between the two. */
function labelOnLine(phone: Element, box: DOMRect): DOMRect {
  const front = phone.previousElementSibling;
  const label = phone.closest('label') ?? (front?.localName === 'label' ? front : null);
  const own = label?.getBoundingClientRect();
  return own && own.height < 2 * box.height && overlapY(own, box) > 0 ? own : box;
}

/** Whether it is on the line above. `mayBeLabeled`: with nothing but the label of the phone between. */
export function isAbove(element: Element, phone: Element, mayBeLabeled = false): boolean {
  const [one, other] = [rectOf(element), rectOf(phone)];
  const gap = other.top - one.bottom;
  if (one.height === 0 || gap <= -4 || gapX(one, other) >= 0) return false;
  if (gap < LINE_GAP_PX || !mayBeLabeled) return gap < LINE_GAP_PX;
  const isBetween = ({ top, bottom }: DOMRect) => top > one.bottom - 4 && bottom < other.top + 4;
  return gap < LABELED_GAP_PX && !fieldsAround(element, phone).some(isBetween);
}

/** Another field is nearer to it, or is on its line while the phone is not. */
export function belongsToOther(element: Element, phone: Element): boolean {
  const [own, line] = [rectOf(element), rectOf(phone)];
  const gap = overlapY(own, line) > 0 ? gapX(own, line) : Number.POSITIVE_INFINITY;
  return fieldsAround(element, phone).some(
    (box) => overlapY(own, box) > 0 && gapX(own, box) < Math.min(gap, NEAREST_PX),
  );
}

/** The boxes of other fields in the part that holds both. */
function fieldsAround(element: Element, phone: Element): DOMRect[] {
  let part: Element | null = phone;
  for (let level = 0; level < MAX_LEVELS && part && !containsAcross(part, element); level++)
    part = parentAcross(part);
  const around = part && (parentAcross(part) ?? part);
  if (!around) return [];
  return within(around, TYPED_INTO)
    .filter(
      (field) =>
        field !== phone &&
        field !== element &&
        !field.matches(SEARCHES) &&
        // Custom lists hold their value in a field that nobody sees, in the same place.
        isDrawnVisibly(field),
    )
    .map((field) => rectOf(field))
    .filter(({ width }) => width > 0);
}

function overlapY(one: DOMRect, other: DOMRect): number {
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
}

function gapX(one: DOMRect, other: DOMRect): number {
  return Math.max(one.left, other.left) - Math.min(one.right, other.right);
}
