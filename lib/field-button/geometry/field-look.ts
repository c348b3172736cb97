import { parentAcross } from '../../autofill/dom/composed-tree.ts';
import { type Color, readColor } from '../../autofill/sight/color.ts';

/** Nobody writes in a color that is as light as that on light ground. */
const LIGHT_TEXT = 0.6;

/** The ground that the field's text stands on. Whatever draws it, the text can be read there. */
export function groundOf(field: Element): 'light' | 'dark' {
  for (let at: Element | null = field; at; at = parentAcross(at)) {
    const { lightness, alpha } = textColour(at);
    if (alpha > 0) return lightness > LIGHT_TEXT ? 'dark' : 'light';
  }
  return 'light';
}

/** Whether the page draws itself what is typed, below a field that nothing is seen of. */
export function isClear(field: Element): boolean {
  return Number.parseFloat(getComputedStyle(field).opacity) <= 0.05 || textColour(field).alpha === 0;
}

function textColour(element: Element): Color {
  return readColor(getComputedStyle(element).color);
}
