import { containsAcross, parentAcross } from '../dom/composed-tree.ts';
import { rectOf } from '../dom/rect-of.ts';

/** Whether a dialog lies over a field, so that the user is not looking at it. */
export function isCovered(field: Element): boolean {
  const page = field.ownerDocument;
  const { left, top, width, height } = rectOf(field);
  const over = page.elementFromPoint(left + width / 2, top + height / 2);
  if (over !== null) return liesInFrontOf(over, field);
  return [...page.querySelectorAll('[aria-modal=true]')].some(
    (dialog) => !containsAcross(dialog, field) && dialog.checkVisibility({ visibilityProperty: true }),
  );
}

function liesInFrontOf(over: Element, field: Element): boolean {
  for (let part: Element | null = over; part && !containsAcross(part, field); part = parentAcross(part)) {
    if (getComputedStyle(part).position === 'fixed' || part.matches('dialog,[role=dialog]')) return true;
  }
  return false;
}
