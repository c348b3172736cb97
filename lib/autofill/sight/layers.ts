import type { Root } from '../dom/composed-tree.ts';
import { frameOf, hostOf } from '../dom/drawn-in.ts';
import { rectOf } from '../dom/rect-of.ts';

/** What is hit at a point of one root, topmost first, above and below the target. */
export interface Layer {
  x: number;
  y: number;
  above: Element[];
  below: Element[];
}

/**
 * Everything hit where an element is, its own root first, then the roots around it. Null if the element itself is not
 * hit: it is cut off, behind a background, or turned away. `x` and `y` are in its own document.
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

/** Only those of the root itself; browsers disagree about the others. */
export function elementsAt(root: Root, x: number, y: number): Element[] {
  return root.elementsFromPoint(x, y).filter((one) => one.getRootNode() === root);
}

/** A point inside a frame, in the coordinates of the document around it. */
export function outOf(frame: HTMLElement, { x, y }: { x: number; y: number }): { x: number; y: number } {
  const { left, top } = rectOf(frame);
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const scale = scaleOf(frame);
  return {
    x: left + (frame.clientLeft + Number.parseFloat(paddingLeft) + x) * scale.x,
    y: top + (frame.clientTop + Number.parseFloat(paddingTop) + y) * scale.y,
  };
}

/** The drawn size relative to the layout size. */
export function scaleOf(element: HTMLElement): { x: number; y: number } {
  const { width, height } = rectOf(element);
  return { x: width / (element.offsetWidth || 1), y: height / (element.offsetHeight || 1) };
}
