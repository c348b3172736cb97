import { parentAcross } from '../../autofill/dom/composed-tree.ts';
import { type Color, readColor } from '../../autofill/sight/paint/color.ts';

/** Text this light cannot be on a light background. */
const LIGHT_TEXT = 0.6;

/** Whether the field is light or dark. Judged by the text color, which has to be readable on whatever is behind it. */
export function groundOf(field: Element): 'light' | 'dark' {
  for (let at: Element | null = field; at; at = parentAcross(at)) {
    const { lightness, alpha } = textColor(at);
    if (alpha > 0) return lightness > LIGHT_TEXT ? 'dark' : 'light';
  }
  return 'light';
}

/** Whether the field is transparent and the page draws the typed text itself. */
export function isClear(field: Element): boolean {
  return Number.parseFloat(getComputedStyle(field).opacity) <= 0.05 || textColor(field).alpha === 0;
}

function textColor(element: Element): Color {
  return readColor(getComputedStyle(element).color);
}
