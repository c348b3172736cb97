import { type Color, readColor } from './color.ts';

export interface Paint {
  /** From 0 to 1; null if it varies from spot to spot or is unknown. */
  lightness: number | null;
  /** From 0 for clear to 1 for opaque. */
  alpha: number;
}

const ANYTHING: Paint = { lightness: null, alpha: 1 };
const COLORS = /(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/g;
/** A gradient of one color is that color. */
const SAME = 0.1;

/** The background of an element, or of its `::before` or `::after`. */
export function backgroundOf(style: CSSStyleDeclaration): Paint {
  const plain = readColor(style.backgroundColor);
  const drawn = drawing(style);
  return drawn === null ? plain : over(drawn, plain);
}

function drawing({ backgroundImage, backgroundRepeat, backgroundSize }: CSSStyleDeclaration): Paint | null {
  if (backgroundImage === 'none' || backgroundImage === '') return null;
  // A picture drawn once, in its own size, is an icon.
  if (/url\(/.test(backgroundImage))
    return backgroundRepeat.includes('no-repeat') && !/cover|contain|100%/.test(backgroundSize)
      ? null
      : ANYTHING;
  const colors = colorsIn(backgroundImage);
  if (colors.length === 0) return ANYTHING;
  const all = colors.map(({ lightness }) => lightness);
  const isOne = Math.max(...all) - Math.min(...all) < SAME;
  const alpha = colors.reduce((sum, color) => sum + color.alpha, 0) / colors.length;
  return { lightness: isOne ? (all[0] ?? null) : null, alpha };
}

/** What shows where this is painted over that. */
export function over(top: Paint, below: Paint): Paint {
  if (top.alpha >= 0.95) return { ...top, alpha: 1 };
  const alpha = 1 - (1 - top.alpha) * (1 - below.alpha);
  if (top.alpha <= 0.02) return { ...below, alpha };
  if (top.lightness === null || below.lightness === null) return { lightness: null, alpha };
  return { lightness: top.lightness * top.alpha + below.lightness * (1 - top.alpha), alpha };
}

/** How much a mark stands out from its background, from 0 to 1. The unknown stands out. */
export function contrast(mark: Paint, ground: Paint): number {
  if (mark.lightness === null || ground.lightness === null) return mark.alpha;
  return Math.abs(mark.lightness - ground.lightness) * mark.alpha;
}

/** All that a style value names. */
export function colorsIn(value: string): Color[] {
  return (value.match(COLORS) ?? []).map(readColor);
}

const EDGES = ['Top', 'Right', 'Bottom', 'Left'] as const;

export function edgesOf(style: CSSStyleDeclaration): Paint[] {
  const borders = EDGES.filter((edge) =>
    isLine(style[`border${edge}Style`], style[`border${edge}Width`]),
  ).map((edge) => readColor(style[`border${edge}Color`]));
  const outline = isLine(style.outlineStyle, style.outlineWidth) ? [readColor(style.outlineColor)] : [];
  const shadows = colorsIn(style.boxShadow);
  return [...borders, ...outline, ...shadows];
}

function isLine(style: string, width: string): boolean {
  return style !== 'none' && style !== 'hidden' && Number.parseFloat(width) > 0;
}
