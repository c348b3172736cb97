import { drawnAround, drawnIn } from '../dom/drawn-in.ts';
import { opacityOf, shownShare } from './faded.ts';
import { groundAround, standsOut } from './paint/ground.ts';

/** With this much showing through, a person sees it. Disabled fields show less than half of it at most. */
export const SHINES = 0.3;
const MAX_LEVELS = 4;
const MAX_PARTS = 120;
const MAX_TALLER_PX = 40;

/**
 * A field that is transparent until focused, as in Material Design: its label lies in it, and what is drawn around it
 * stays visible. To a person, that is what the field looks like.
 */
export function isVeiled(field: Element): boolean {
  const faded = [...drawnAround(field)].filter((at) => opacityOf(getComputedStyle(at)) < SHINES);
  const outermost = faded.at(-1);
  if (outermost === undefined || outermost.ownerDocument !== field.ownerDocument) return false;
  const box = field.getBoundingClientRect();
  let part = drawnIn(outermost);
  for (let level = 0; part && level < MAX_LEVELS; level++, part = drawnIn(part)) {
    if (part.getBoundingClientRect().height > box.height + MAX_TALLER_PX) return false;
    if (shownShare(part) < SHINES) return false;
    const inside = [part, ...part.querySelectorAll('*')]
      .slice(0, MAX_PARTS)
      .filter((one) => !outermost.contains(one));
    if (inside.some((one) => isTextIn(one, box)) && inside.some((one) => isDrawnAt(one, box))) return true;
  }
  return false;
}

function isTextIn(element: Element, box: DOMRect): boolean {
  const text = [...element.childNodes].find(
    ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim(),
  );
  if (!text || shownShare(element) < SHINES) return false;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(text);
  const { left, top, width, height } = range.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return width > 0 && x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function isDrawnAt(element: Element, box: DOMRect): boolean {
  const own = element.getBoundingClientRect();
  const isThere =
    own.left < box.right && own.right > box.left && own.top <= box.bottom && own.bottom >= box.top;
  const isTall = own.height >= box.height / 2 || own.width >= box.width / 2;
  if (!isThere || !isTall) return false;
  return shownShare(element) >= SHINES && standsOut(getComputedStyle(element), groundAround(element));
}
