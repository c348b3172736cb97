// As in `rent-view.css`, in text of its usual size, as all heights here are.
const ROW_HEIGHT = 38;
/** As in `tokens.css`, where a finger is the pointer. */
export const FINGER_ROW_HEIGHT = 44;
/** More rows than the tallest screen shows, so nothing has to be measured. */
export const DRAWN = 60;
/** As many as a popup shows, to keep the first paint fast. */
export const DRAWN_AT_FIRST = 20;
const ABOVE = 10;
/** The window moves in steps, not pixel by pixel. */
const STEP = 10;

export interface RowWindow {
  from: number;
  /** Exclusive. */
  to: number;
  /** Height in pixels of the rows left out above and below. */
  before: number;
  after: number;
}

/** The rows to draw at a scroll position. */
export function rowWindow(scrollTop: number, count: number, most = DRAWN, rowHeight = ROW_HEIGHT): RowWindow {
  const seen = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const from = Math.max(0, Math.floor(Math.min(seen, count - 1) / STEP) * STEP - ABOVE);
  const to = Math.min(count, from + most);
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}

/** The scroll position that brings a row into view, unchanged if it is visible. */
export function scrollTo(
  index: number,
  list: { scrollTop: number; height: number },
  rowHeight = ROW_HEIGHT,
): number {
  const top = index * rowHeight;
  if (top < list.scrollTop) return top;
  return Math.max(list.scrollTop, top + rowHeight - list.height);
}
