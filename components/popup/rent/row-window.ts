// As in `rent-view.css`.
const ROW_HEIGHT = 38;
/** More rows than the tallest screen shows, so that nothing has to be measured. */
export const DRAWN = 60;
/** As many as a popup shows; the others need not keep the first drawing waiting. */
export const DRAWN_AT_FIRST = 20;
const ABOVE = 10;
/** The window moves in steps, not with every pixel. */
const STEP = 10;

export interface RowWindow {
  from: number;
  /** Exclusive. */
  to: number;
  /** Pixels that the rows left out would take, above and below. */
  before: number;
  after: number;
}

/** The rows to draw of a list that is scrolled by so many pixels. */
export function rowWindow(scrollTop: number, count: number, most = DRAWN): RowWindow {
  const seen = Math.floor(Math.max(0, scrollTop) / ROW_HEIGHT);
  const from = Math.max(0, Math.floor(Math.min(seen, count - 1) / STEP) * STEP - ABOVE);
  const to = Math.min(count, from + most);
  return { from, to, before: from * ROW_HEIGHT, after: (count - to) * ROW_HEIGHT };
}

/** Where to scroll so that a row is in sight; the same place if it is already. */
export function scrollTo(index: number, list: { scrollTop: number; height: number }): number {
  const top = index * ROW_HEIGHT;
  if (top < list.scrollTop) return top;
  return Math.max(list.scrollTop, top + ROW_HEIGHT - list.height);
}
