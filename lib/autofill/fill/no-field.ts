import { rootsIn } from '../dom/composed-tree.ts';
import { isDrawnVisibly } from '../dom/drawn.ts';
import { rectOf } from '../dom/rect-of.ts';

/** A form hardly fits into less; counters and badges do. */
const SMALLEST = { width: 200, height: 100 };

export function noField(page: Document): 'no_field' | 'in_frame' {
  const frames = [...rootsIn(page)].flatMap((root) => [...root.querySelectorAll('iframe')]);
  return frames.some(mayHoldForm) ? 'in_frame' : 'no_field';
}

/** Same-origin frames were searched like the page. */
function mayHoldForm(frame: HTMLIFrameElement): boolean {
  if (frame.contentDocument !== null) return false;
  const { width, height } = rectOf(frame);
  const isLarge = width >= SMALLEST.width && height >= SMALLEST.height;
  return isLarge && isDrawnVisibly(frame);
}
