import { anyShadowRootOf } from '../dom/composed-tree.ts';
import { drawnAround } from '../dom/drawn-in.ts';
import { ownTexts } from '../dom/text-of.ts';
import { filteredShare, opacityOf } from './faded.ts';
import { elementsAt, type Layer } from './layers.ts';
import { readColor } from './paint/color.ts';
import { backgroundOf, edgesOf } from './paint/paint.ts';
import { pictureAlpha } from './paint/picture-alpha.ts';

const PICTURES = 'img,video,canvas,iframe,frame,embed,object,meter,progress';
const SHAPES = 'path,rect,circle,ellipse,polygon,polyline,image,use';
/** A line this wide counts as an area, and a drawing this large may hide what is below it. */
export const WIDE_PX = 10;
export const LARGE_LETTERS_PX = 60;
/** From here on, what lies below can no longer be seen. */
export const HIDES = 0.7;
export const PSEUDO = ['::before', '::after'] as const;

/**
 * How much of the target is hidden by everything that is hit above it, from 0 to 1. `around`: what the target is drawn
 * within.
 */
export function hiddenBy(layers: readonly Layer[], around: ReadonlySet<Element>): number {
  let clear = 1;
  for (const layer of layers) {
    for (const element of layer.above) clear *= 1 - alphaAbove(element, layer, around);
  }
  return 1 - clear;
}

function alphaAbove(element: Element, { below, x, y }: Layer, around: ReadonlySet<Element>): number {
  const root = anyShadowRootOf(element);
  const inRoot = root ? elementsAt(root, x, y).filter((one) => !around.has(one)) : [];
  // Something hit below as well is hit above because of its `::before` and `::after`, or its shadow content.
  const own = below.includes(element) ? 0 : alphaOf(element, x, y);
  const drawn = [
    own,
    ...PSEUDO.map((pseudo) => alphaOfPseudo(element, pseudo)),
    ...inRoot.map((one) => alphaOf(one, x, y)),
  ];
  return Math.max(...drawn) * opacityOf(getComputedStyle(element)) * opacityWithin(element, around);
}

/** What an element itself paints at a point of its document. */
export function alphaOf(element: Element, x: number, y: number): number {
  if (element.matches(PICTURES)) return pictureAlpha(element, x, y);
  const style = getComputedStyle(element);
  if (element.matches(SHAPES)) return style.fill === 'none' ? 0 : 1;
  return Math.max(alphaPainted(style), hasOwnText(element) ? alphaOfLetters(style) : 0);
}

/** What a style paints over its box, and does to what is below. */
export function alphaPainted(style: CSSStyleDeclaration): number {
  const backdrop = style.backdropFilter ?? style.getPropertyValue('-webkit-backdrop-filter');
  return Math.max(backgroundOf(style).alpha, wideEdges(style), 1 - filteredShare(backdrop));
}

/** Letters so large that they are an area. */
function alphaOfLetters(style: CSSStyleDeclaration): number {
  if (Number.parseFloat(style.fontSize) < LARGE_LETTERS_PX) return 0;
  return readColor(style.getPropertyValue('-webkit-text-fill-color') || style.color).alpha;
}

function hasOwnText(element: Element): boolean {
  return ownTexts(element).some((text) => text.trim() !== '');
}

/** What an element's `::before` and `::after` lay over its content. */
export function alphaOfPseudo(element: Element, pseudo: (typeof PSEUDO)[number]): number {
  const style = getComputedStyle(element, pseudo);
  const { width, height } = style;
  if (!isPlaced(style) || Number.parseFloat(width) < WIDE_PX || Number.parseFloat(height) < WIDE_PX) return 0;
  const letters = /^["']/.test(style.content) ? alphaOfLetters(style) : 0;
  return Math.max(alphaPainted(style), letters) * opacityOf(style);
}

/** Whether there is such content, out of the flow. */
export function isPlaced(style: CSSStyleDeclaration): boolean {
  return isShown(style) && (style.position === 'absolute' || style.position === 'fixed');
}

export function isShown({ content, display }: CSSStyleDeclaration): boolean {
  return content !== 'none' && content !== 'normal' && display !== 'none';
}

function wideEdges(style: CSSStyleDeclaration): number {
  const { borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth, boxShadow } = style;
  const borders = [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth].map(
    Number.parseFloat,
  );
  const shadows = /inset/.test(boxShadow) ? lengthsIn(boxShadow) : [];
  const isPicture = style.borderImageSource !== '' && style.borderImageSource !== 'none';
  if (Math.max(0, ...borders, ...shadows) < WIDE_PX) return 0;
  if (isPicture) return 1;
  return Math.max(0, ...edgesOf(style).map(({ alpha }) => alpha));
}

export function lengthsIn(text: string): number[] {
  return [...text.matchAll(/(-?[\d.]+)px/g)].map(([, length]) => Math.abs(Number(length)));
}

/** The combined opacity of what surrounds it, up to what the two have in common. */
export function opacityWithin(element: Element, around: ReadonlySet<Element>): number {
  let opacity = 1;
  for (const at of drawnAround(element)) {
    if (around.has(at)) break;
    if (at !== element) opacity *= opacityOf(getComputedStyle(at));
  }
  return opacity;
}
