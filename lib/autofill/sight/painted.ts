import { drawnAround } from '../dom/drawn-in.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { bodyOf, rootElementOf, viewOf } from '../dom/page-properties.ts';
import type { Layer } from './layers.ts';
import { readColor } from './paint/color.ts';
import { backgroundOf, contrast, edgesOf, over, type Paint } from './paint/paint.ts';

/** From here on, a person can tell the two apart. */
const TOLD_APART = 0.1;
const SMALLEST_LETTERS_PX = 6;

/** Whether the field, or what is typed into it, stands out from its background. */
export function isPainted(field: FieldElement, layers: readonly Layer[]): boolean {
  const style = getComputedStyle(field);
  const around = groundBelow(field.ownerDocument, layers);
  if (standsOut(style, around)) return true;
  return showsText(style, over(backgroundOf(style), around));
}

/** Whether its own lines or area set an element apart from its background. */
export function standsOut(style: CSSStyleDeclaration, ground: Paint): boolean {
  return [backgroundOf(style), ...edgesOf(style)].some((mark) => contrast(mark, ground) >= TOLD_APART);
}

function showsText(style: CSSStyleDeclaration, ground: Paint): boolean {
  const letters = readColor(style.getPropertyValue('-webkit-text-fill-color') || style.color);
  const isOutside = Math.abs(Number.parseFloat(style.textIndent)) >= Number.parseFloat(style.width);
  const isLarge = Number.parseFloat(style.fontSize) >= SMALLEST_LETTERS_PX;
  return isLarge && !isOutside && contrast(letters, ground) >= TOLD_APART;
}

const LIGHT: Paint = { lightness: 1, alpha: 1 };
const DARK: Paint = { lightness: 0.07, alpha: 1 };

/** What lies behind an element, judging by what it is drawn within. */
export function groundAround(element: Element): Paint {
  const around = [...drawnAround(element)].slice(1);
  return around.reduceRight(
    (ground, at) => over(backgroundOf(getComputedStyle(at)), ground),
    isDark(element.ownerDocument) ? DARK : LIGHT,
  );
}

function groundBelow(page: Document, layers: readonly Layer[]): Paint {
  const below = layers.flatMap((layer) => layer.below);
  // The body's background is that of the whole page.
  const body = bodyOf(page);
  const grounds = [...below, ...(body && !below.includes(body) ? [body] : [])];
  return grounds.reduceRight(
    (ground, element) => over(backgroundOf(getComputedStyle(element)), ground),
    isDark(page) ? DARK : LIGHT,
  );
}

function isDark(page: Document): boolean {
  const { colorScheme } = getComputedStyle(rootElementOf(page));
  if (!/dark/.test(colorScheme)) return false;
  return (
    !/light/.test(colorScheme) || viewOf(page)?.matchMedia('(prefers-color-scheme:dark)').matches === true
  );
}
