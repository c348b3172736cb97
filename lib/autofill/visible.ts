import type { FieldElement } from './field-facts.ts';
import { parentAcross } from './roots.ts';

/** Whether a person sees the field and could type into it. Traps for robots are what people do not see. */
export function isForPeople(field: FieldElement): boolean {
  if (field.disabled || field.matches(':disabled') || field.closest('[inert]')) return false;
  if ('readOnly' in field && field.readOnly && !unlocksOnFocus(field)) return false;
  if (/honey|nospam|leave.?(this|blank|empty)/i.test(`${field.name} ${field.id} ${field.className}`))
    return false;
  if (!isDrawn(field)) return false;
  const frame = field.ownerDocument.defaultView?.frameElement;
  return !frame || isDrawn(frame as HTMLElement);
}

// Some pages lock a field until it is focused, to keep the browser's own autofill out.
function unlocksOnFocus(field: Element): boolean {
  return /readonly/i.test(`${field.getAttribute('onfocus')} ${field.getAttribute('onclick')}`);
}

/** Out of the tab order and hidden from screen readers. Some widgets do that to fields that can be seen, too. */
function isForNobody(element: HTMLElement): boolean {
  return element.tabIndex < 0 && element.closest('[aria-hidden="true"]') !== null;
}

function isDrawn(element: HTMLElement): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return false;
  if (isOutOfReach(element, box) || isClippedAway(element, box)) return false;
  const isLarge = box.width >= 4 && box.height >= 4;
  if (isLarge && element.checkVisibility({ opacityProperty: true }) && opacityOf(element) > 0.05) return true;
  // A list lies transparent over the flag that it opens, a code field over the boxes that it is drawn as.
  if (element.localName === 'select') return isLarge;
  return !isForNobody(element) && liesOverBoxes(element, box);
}

function opacityOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).opacity || '1');
}

function isOutOfReach(element: HTMLElement, box: DOMRect): boolean {
  const view = element.ownerDocument.defaultView;
  const page = element.ownerDocument.documentElement;
  if (!view) return true;
  const right = Math.max(page.scrollWidth, view.innerWidth);
  return box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0 || box.left + view.scrollX >= right;
}

function isClippedAway(element: Element, box: DOMRect): boolean {
  const own = getComputedStyle(element);
  if (/rect\(0(px)?,? 0(px)?,? 0(px)?,? 0(px)?\)/.test(own.clip) || /inset\((50|100)%\)/.test(own.clipPath)) {
    return true;
  }
  for (let up = parentAcross(element); up && up.localName !== 'body'; up = parentAcross(up)) {
    const { overflowX, overflowY } = getComputedStyle(up);
    if (!/hidden|clip/.test(`${overflowX} ${overflowY}`)) continue;
    const clip = up.getBoundingClientRect();
    const width = Math.min(box.right, clip.right) - Math.max(box.left, clip.left);
    const height = Math.min(box.bottom, clip.bottom) - Math.max(box.top, clip.top);
    if ((/hidden|clip/.test(overflowX) && width < 3) || (/hidden|clip/.test(overflowY) && height < 3))
      return true;
  }
  return false;
}

function liesOverBoxes(element: HTMLElement, box: DOMRect): boolean {
  const parent = parentAcross(element);
  const around = parent && parentAcross(parent);
  const neighbours = [...(parent?.querySelectorAll('*') ?? []), ...(around?.children ?? [])];
  const boxes = neighbours
    .filter((other) => other !== element && !other.contains(element))
    .map((other) => other.getBoundingClientRect())
    .filter(({ width, height }) => width >= 12 && width <= 96 && height >= 20)
    .filter((other) => Math.abs(other.top + other.height / 2 - box.top - box.height / 2) < 40);
  return new Set(boxes.map(({ left }) => Math.round(left))).size >= 4;
}
