import { parentAcross, TYPED_INTO } from '../dom/composed-tree.ts';
import { rectOf } from '../dom/rect-of.ts';

interface Around {
  /** How far out, from 0. */
  level: number;
  inner: Element;
  part: HTMLElement;
}

/** What belongs to a field is within so much above it. */
const REACH_PX = 100;
const LEVELS = 5;

/**
 * All around a field from the inside out, up to the page, and further while that is only the field's own line. What a
 * custom element has around its one field counts for nothing.
 */
export function* around(field: Element): Generator<Around> {
  let inner = field;
  const { top } = rectOf(field);
  const reaches = () => rectOf(inner).top <= top - REACH_PX;
  for (let level = 0; level < LEVELS || !reaches(); ) {
    const part = parentAcross(inner) as HTMLElement | null;
    if (!part || /^(body|html)$/.test(part.localName)) return;
    yield { level, inner, part };
    if (!isOwn(part)) level++;
    inner = part;
  }
}

function isOwn(part: Element): boolean {
  const root = part.getRootNode();
  return root instanceof ShadowRoot && root.querySelectorAll(TYPED_INTO).length === 1;
}
