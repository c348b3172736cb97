import type { Root } from '../dom/composed-tree.ts';
import { frameOf, hostOf } from '../dom/drawn-in.ts';

/** What is hit at a point of one root, the uppermost first, above and below of what is looked at. */
export interface Layer {
  x: number;
  y: number;
  above: Element[];
  below: Element[];
}

/**
 * All that is hit where an element is, its own root first, then those around it. Null where the element itself is not hit:
 * it is cut off, behind a ground, or turned away. `x` and `y` are in its own document.
 */
export function layersAt(target: Element, x: number, y: number): Layer[] | null {
  const layers: Layer[] = [];
  let point = { x, y };
  for (let at: Element | null = target; at; ) {
    const root = at.getRootNode() as Root;
    const all = elementsAt(root, point.x, point.y);
    const place = all.indexOf(at);
    if (place < 0) return null;
    layers.push({ ...point, above: all.slice(0, place), below: all.slice(place + 1) });
    const host = hostOf(at);
    const frame: HTMLElement | null = host ? null : frameOf(at.ownerDocument);
    if (frame) point = outOf(frame, point);
    at = host ?? frame;
  }
  return layers;
}

/** Only those of the root itself; browsers differ in which others they name. */
export function elementsAt(root: Root, x: number, y: number): Element[] {
  return root.elementsFromPoint(x, y).filter((one) => one.getRootNode() === root);
}

/** A point inside of a frame, as the document around it counts. */
export function outOf(frame: HTMLElement, { x, y }: { x: number; y: number }): { x: number; y: number } {
  const { left, top } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const scale = scaleOf(frame);
  return {
    x: left + (frame.clientLeft + Number.parseFloat(paddingLeft) + x) * scale.x,
    y: top + (frame.clientTop + Number.parseFloat(paddingTop) + y) * scale.y,
  };
}

/** How large something is drawn, compared with the size it asked for. */
export function scaleOf(element: HTMLElement): { x: number; y: number } {
  const { width, height } = element.getBoundingClientRect();
  return { x: width / (element.offsetWidth || 1), y: height / (element.offsetHeight || 1) };
}
