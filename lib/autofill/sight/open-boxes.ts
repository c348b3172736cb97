import type { Root } from '../dom/composed-tree.ts';
import { drawnAround } from '../dom/drawn-in.ts';
import { rectOf } from '../dom/rect-of.ts';
import { HIDES, hiddenBy } from './covers.ts';
import { elementsAt, type Layer, layersAt } from './layers.ts';

/** Whether the boxes are visible with nothing over them. */
export function areOpen(boxes: readonly Element[]): boolean {
  return boxes.every((box) => {
    const { left, top, width, height } = rectOf(box);
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
