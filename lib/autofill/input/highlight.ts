import { parentAcross } from '../dom/composed-tree.ts';

const SHOWN = {
  outline: '2px solid #2f7d5b',
  // Covers the field's own border, so that there are not two.
  outlineOffset: '-1px',
  // A tint as well, for fields whose focus outline looks the same.
  boxShadow: 'inset 0 0 0 999px rgb(47 125 91 / 16%)',
};
const GONE = {
  outline: '2px solid transparent',
  outlineOffset: '2px',
  boxShadow: 'inset 0 0 0 999px rgb(47 125 91 / 0%)',
};

/** Does not move the layout. */
export function highlight(fields: readonly Element[]): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const field of fields) {
    const seen = seenFor(field);
    // Wrappers around custom-drawn boxes rarely have a border radius.
    const corners = seen === field ? {} : { borderRadius: '8px' };
    const looks = [SHOWN, isStill ? SHOWN : GONE].map((look) => ({ ...look, ...corners }));
    seen.animate?.(looks, { duration: 1200, easing: 'ease-out' });
  }
}

/** A code field may be transparent, over boxes the page draws. */
function seenFor(field: Element): Element {
  let seen = field;
  for (let up: Element | null = field; up && !isSeen(seen); up = parentAcross(up)) seen = up;
  return seen;
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= 4 && height >= 4 && Number.parseFloat(getComputedStyle(element).opacity || '1') > 0.05;
}
