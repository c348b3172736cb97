/** In the window of its document. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Sides = readonly [top: number, right: number, bottom: number, left: number];

export const allSides = (length: number): Sides => [length, length, length, length];

export function grown({ left, top, right, bottom }: Area, [above, after, below, before]: Sides): Area {
  return { left: left - before, top: top - above, right: right + after, bottom: bottom + below };
}

export function shifted({ left, top, right, bottom }: Area, x: number, y: number): Area {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

export function pixelsIn(text: string): number[] {
  return [...text.matchAll(/(-?[\d.]+(?:e[+-]?\d+)?)px/g)].map(([, length]) => Number(length));
}
