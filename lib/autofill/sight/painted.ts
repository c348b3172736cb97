import type { FieldElement } from '../dom/field-features.ts';
import { bodyOf } from '../dom/page-properties.ts';
import type { Layer } from './layers.ts';
import { readColor } from './paint/color.ts';
import { emptyGround, standsOut, TOLD_APART } from './paint/ground.ts';
import { backgroundOf, contrast, over, type Paint } from './paint/paint.ts';

const SMALLEST_LETTERS_PX = 6;

/** Whether the field, or what is typed into it, stands out from its background. */
export function isPainted(field: FieldElement, layers: readonly Layer[]): boolean {
  const style = getComputedStyle(field);
  const around = groundBelow(field.ownerDocument, layers);
  if (standsOut(style, around)) return true;
  return showsText(style, over(backgroundOf(style), around));
}

function showsText(style: CSSStyleDeclaration, ground: Paint): boolean {
  const letters = readColor(style.getPropertyValue('-webkit-text-fill-color') || style.color);
  const isOutside = Math.abs(Number.parseFloat(style.textIndent)) >= Number.parseFloat(style.width);
  const isLarge = Number.parseFloat(style.fontSize) >= SMALLEST_LETTERS_PX;
  return isLarge && !isOutside && contrast(letters, ground) >= TOLD_APART;
}

function groundBelow(page: Document, layers: readonly Layer[]): Paint {
  const below = layers.flatMap((layer) => layer.below);
  // The body's background is that of the whole page.
  const body = bodyOf(page);
  const grounds = [...below, ...(body && !below.includes(body) ? [body] : [])];
  return grounds.reduceRight(
    (ground, element) => over(backgroundOf(getComputedStyle(element)), ground),
    emptyGround(page),
  );
}
