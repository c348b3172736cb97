import { parentAcross } from './roots.ts';

/** Whether a dialog lies over a field: it is not what its user looks at. */
export function isCovered(field: Element): boolean {
  const page = field.ownerDocument;
  const { left, top, width, height } = field.getBoundingClientRect();
  const over = page.elementFromPoint(left + width / 2, top + height / 2);
  if (over !== null) return liesInFrontOf(over, field);
  return [...page.querySelectorAll('[aria-modal=true]')].some(
    (dialog) => !holds(dialog, field) && dialog.checkVisibility({ visibilityProperty: true }),
  );
}

function liesInFrontOf(over: Element, field: Element): boolean {
  for (let part: Element | null = over; part && !holds(part, field); part = parentAcross(part)) {
    if (getComputedStyle(part).position === 'fixed' || part.matches('dialog,[role=dialog]')) return true;
  }
  return false;
}

function holds(part: Element, field: Element): boolean {
  for (let up: Element | null = field; up; up = parentAcross(up)) if (up === part) return true;
  return false;
}
