import { parentAcross, type Root, rootsIn } from '../autofill/roots.ts';
import { type Box, boxOf, meets } from './box.ts';

const IN_TOP_LAYER = ':popover-open,dialog:modal,:fullscreen';
const MOST_LOOKED_AT = 200;

/**
 * Whether something else in the top layer may be drawn over a box. Which of two lies above is nowhere to be read, so all
 * others count as above; and what lets presses through is not hit at any point, so their boxes are all there is to go by.
 */
export function isUnderOther(host: HTMLElement, box: Box): boolean {
  const roots = [...rootsIn(host.ownerDocument)];
  for (const root of roots) {
    for (const other of root.querySelectorAll(IN_TOP_LAYER)) {
      // A frame has a top layer of its own, that stays inside of it.
      if (other === host || other.ownerDocument !== host.ownerDocument || other.contains(host)) continue;
      if (meets(boxOf(other), box) || mayDrawOutside(other, roots)) return true;
    }
  }
  return false;
}

/** A small box may be drawn far beyond itself. Those of honest pages and of other extensions are not. */
function mayDrawOutside(element: Element, roots: readonly Root[]): boolean {
  const style = getComputedStyle(element);
  const isClipped = /^(hidden|clip|auto|scroll)/.test(style.overflow);
  const isPlain =
    style.filter === 'none' && style.outlineStyle === 'none' && style.borderImageSource === 'none';
  if (!isClipped || !isPlain || hasWideShadow(style) || hasBackdrop(element)) return true;
  const inside = [...element.querySelectorAll('*'), ...inShadow(element, roots)];
  return (
    inside.length > MOST_LOOKED_AT || isFixed(element, PSEUDO) || inside.some((one) => isFixed(one, ALL))
  );
}

const PSEUDO = ['::before', '::after'];
const ALL = ['', ...PSEUDO];

// Only what is fixed to the screen leaves a box that clips.
function isFixed(element: Element, parts: readonly string[]): boolean {
  return parts.some((part) => getComputedStyle(element, part).position === 'fixed');
}

function hasWideShadow({ boxShadow }: CSSStyleDeclaration): boolean {
  const lengths = [...boxShadow.matchAll(/(-?[\d.]+)px/g)].map(([, length]) => Math.abs(Number(length)));
  return lengths.reduce((sum, length) => sum + length, 0) > 100;
}

function hasBackdrop(element: Element): boolean {
  const { display, backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(
    element,
    '::backdrop',
  );
  const isClear = /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) && backgroundImage === 'none';
  return display !== 'none' && !(isClear && (backdropFilter ?? 'none') === 'none');
}

function inShadow(element: Element, roots: readonly Root[]): Element[] {
  return roots
    .filter((root) => 'host' in root && isWithin(root.host, element))
    .flatMap((root) => [...root.querySelectorAll('*')]);
}

function isWithin(part: Element, whole: Element): boolean {
  for (let up: Element | null = part; up; up = parentAcross(up)) if (up === whole) return true;
  return false;
}
