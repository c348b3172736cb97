import { parentAcross } from '../dom/composed-tree.ts';
import { shownShare } from './faded.ts';
import { groundAround, standsOut } from './paint/ground.ts';
import { SHINES } from './veiled.ts';

const FEWEST = 4;
const BAND_PX = 40;
const LEVELS = 3;
const MAX_NEIGHBORS = 200;

/** The boxes a page draws for the characters of a code whose field is invisible. Empty if there are none. */
export function drawnBoxes(field: Element): Element[] {
  const box = field.getBoundingClientRect();
  const found = new Map<number, Element>();
  for (const other of neighborsOf(field)) {
    if (other === field || other.contains(field)) continue;
    const { left, top, width, height } = other.getBoundingClientRect();
    const isBox = width >= 12 && width <= 96 && height >= 20;
    const isBeside = Math.abs(top + height / 2 - box.top - box.height / 2) < BAND_PX;
    if (isBox && isBeside && isDrawn(other)) found.set(Math.round(left), other);
  }
  return found.size >= FEWEST ? [...found.values()] : [];
}

/** Those in the largest part around the field that holds little else. */
function neighborsOf(field: Element): readonly Element[] {
  let neighbors: readonly Element[] = [];
  let part = parentAcross(field);
  for (let level = 0; part && level < LEVELS; level++, part = parentAcross(part)) {
    const inside = [...part.querySelectorAll('*')];
    if (inside.length > MAX_NEIGHBORS) break;
    neighbors = inside;
  }
  return neighbors;
}

function isDrawn(box: Element): boolean {
  if (!box.checkVisibility({ visibilityProperty: true }) || shownShare(box) < SHINES) return false;
  return box.textContent?.trim() !== '' || standsOut(getComputedStyle(box), groundAround(box));
}
