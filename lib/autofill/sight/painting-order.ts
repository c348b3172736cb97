import { byPosition } from '../dom/composed-tree.ts';
import { drawnAround } from '../dom/drawn-in.ts';

/** Between what lies below the text of a page and what is placed by itself. */
const IN_FLOW = -0.5;
const TOP_LAYER = ':popover-open,dialog:modal,:fullscreen';

/**
 * Whether an element is painted after another, in which it does not lie. In doubt it is. `zIndex`: of a part of it that is
 * placed by itself.
 */
export function isPaintedAfter(element: Element, target: Element, zIndex: string | null): boolean {
  const around = new Set(drawnAround(target));
  const own = [...drawnAround(element)];
  const common = own.find((at) => around.has(at)) ?? null;
  if (isInTopLayer(element, common)) return true;
  if (isInTopLayer(target, common)) return false;
  const placed = placedBetween(element, common) ?? (zIndex === null ? IN_FLOW : orderOf(zIndex));
  const other = placedBetween(target, common) ?? IN_FLOW;
  return placed === other ? byPosition(target, element) < 0 : placed > other;
}

function isInTopLayer(element: Element, until: Element | null): boolean {
  for (const at of drawnAround(element)) {
    if (at === until) return false;
    if (at.matches(TOP_LAYER)) return true;
  }
  return false;
}

/** The paint order of the outermost positioned part between the two. */
export function placedBetween(target: Element, part: Element | null): number | null {
  let order: number | null = null;
  for (const at of drawnAround(target)) {
    if (at === part) break;
    const { position, zIndex, transform, opacity } = getComputedStyle(at);
    const isPlaced =
      position !== 'static' || zIndex !== 'auto' || transform !== 'none' || Number.parseFloat(opacity) < 1;
    if (isPlaced) order = zIndex === 'auto' ? Math.max(0, order ?? 0) : orderOf(zIndex);
  }
  return order;
}

export function orderOf(zIndex: string): number {
  return zIndex === 'auto' ? 0 : Number(zIndex);
}
