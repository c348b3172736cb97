import { frameOf } from '../dom/drawn-in.ts';
import { viewOf } from '../dom/page-properties.ts';
import { rectOf } from '../dom/rect-of.ts';
import { scaleOf } from './layers.ts';

/** A part of what is drawn of an element. Its middle is in the element's own document. */
export interface Cell {
  column: number;
  row: number;
  x: number;
  y: number;
  /** How much of it shows through what lies over it, as far as that is known. */
  clear: number;
}

export interface Cells {
  all: readonly Cell[];
  /** On the screen, in CSS pixels. */
  width: number;
  height: number;
}

const COLUMNS = 7;
const ROWS = 5;
/** Too small to be found. */
const SMALLEST = { width: 16, height: 12 };
/** This much must not be covered. */
const FREE_SHARE = 1 / 4;

/** Cuts up the part of an element that is inside its window. Null if there is none. */
export function cellsOf(element: Element): Cells | null {
  const { left, top, right, bottom } = rectOf(element);
  const view = viewOf(element.ownerDocument);
  if (!view) return null;
  const [from, to] = [Math.max(0, left), Math.min(view.innerWidth, right)];
  const [above, below] = [Math.max(0, top), Math.min(view.innerHeight, bottom)];
  if (to <= from || below <= above) return null;
  const [width, height] = [(to - from) / COLUMNS, (below - above) / ROWS];
  const all = Array.from({ length: COLUMNS * ROWS }, (_, n) => {
    const [column, row] = [n % COLUMNS, Math.floor(n / COLUMNS)];
    return { column, row, x: from + (column + 0.5) * width, y: above + (row + 0.5) * height, clear: 1 };
  });
  const scale = scaleInWindow(element);
  return { all, width: width * scale.x, height: height * scale.y };
}

/** Whether enough is left of an element for a person to find it. */
export function isEnough(free: readonly Cell[], { all, width, height }: Cells): boolean {
  const across = new Set(free.map(({ column }) => column)).size * width;
  const down = new Set(free.map(({ row }) => row)).size * height;
  return across >= SMALLEST.width && down >= SMALLEST.height && free.length >= all.length * FREE_SHARE;
}

function scaleInWindow(element: Element): { x: number; y: number } {
  const frame = frameOf(element.ownerDocument);
  if (!frame) return { x: 1, y: 1 };
  const [outer, own] = [scaleInWindow(frame), scaleOf(frame)];
  return { x: outer.x * own.x, y: outer.y * own.y };
}
