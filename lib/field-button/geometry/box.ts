/** A rectangle in CSS pixels, relative to the top document's viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const rightOf = ({ left, width }: Box) => left + width;
export const bottomOf = ({ top, height }: Box) => top + height;

export function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

export function moved({ left, top, width, height }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, width, height };
}

/** Of zero size if they do not meet. */
export function overlap(one: Box, other: Box): Box {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const width = Math.max(0, Math.min(rightOf(one), rightOf(other)) - left);
  const height = Math.max(0, Math.min(bottomOf(one), bottomOf(other)) - top);
  return { left, top, width, height };
}

export function meets(one: Box, other: Box): boolean {
  const { width, height } = overlap(one, other);
  return width > 0 && height > 0;
}

export function holds(outer: Box, inner: Box): boolean {
  const { width, height } = overlap(outer, inner);
  return width >= inner.width && height >= inner.height;
}

export function isSameBox(one: Box, other: Box): boolean {
  return (['left', 'top', 'width', 'height'] as const).every(
    (side) => Math.abs(one[side] - other[side]) < 0.5,
  );
}
