import { drawnAround } from '../../dom/drawn-in.ts';
import { rootElementOf, viewOf } from '../../dom/page-properties.ts';
import { backgroundOf, contrast, edgesOf, over, type Paint } from './paint.ts';

/** From here on, a person can tell the two apart. */
export const TOLD_APART = 0.1;

/** Whether its own lines or area set an element apart from its background. */
export function standsOut(style: CSSStyleDeclaration, ground: Paint): boolean {
  return [backgroundOf(style), ...edgesOf(style)].some((mark) => contrast(mark, ground) >= TOLD_APART);
}

const LIGHT: Paint = { lightness: 1, alpha: 1 };
const DARK: Paint = { lightness: 0.07, alpha: 1 };

/** What lies behind an element, judging by what it is drawn within. */
export function groundAround(element: Element): Paint {
  const around = [...drawnAround(element)].slice(1);
  return around.reduceRight(
    (ground, at) => over(backgroundOf(getComputedStyle(at)), ground),
    emptyGround(element.ownerDocument),
  );
}

/** What the browser draws a page on. */
export function emptyGround(page: Document): Paint {
  return isDark(page) ? DARK : LIGHT;
}

function isDark(page: Document): boolean {
  const { colorScheme } = getComputedStyle(rootElementOf(page));
  if (!/dark/.test(colorScheme)) return false;
  return (
    !/light/.test(colorScheme) || viewOf(page)?.matchMedia('(prefers-color-scheme:dark)').matches === true
  );
}
