import { parentAcross, type Root } from '../dom/composed-tree.ts';
import { drawnAround } from '../dom/drawn-in.ts';
import { HIDES, hiddenBy } from './covers.ts';
import { shownShare } from './faded.ts';
import { elementsAt, type Layer, layersAt } from './layers.ts';
import { groundAround, standsOut } from './painted.ts';
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

/** Whether the boxes are visible with nothing over them. */
export function areOpen(boxes: readonly Element[]): boolean {
  return boxes.every((box) => {
    const { left, top, width, height } = box.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const layers = layersAt(box, x, y) ?? layersAround(box, x, y);
    return layers !== null && hiddenBy(layers, new Set(drawnAround(box))) < HIDES;
  });
}

/** A box that lets presses through is not hit. Anything hit before its surroundings lies above it. */
function layersAround(box: Element, x: number, y: number): Layer[] | null {
  const hit = elementsAt(box.getRootNode() as Root, x, y);
  const around = hit.findIndex((element) => element.contains(box));
  const outer = hit[around];
  const layers = outer && layersAt(outer, x, y);
  return layers ? [{ x, y, above: hit.slice(0, around), below: [] }, ...layers.slice(1)] : null;
}
