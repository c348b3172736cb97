import { drawnAround } from '../dom/drawn-in.ts';
import { maskedShare } from './masked.ts';

/** How much of an element shows through its surroundings, from 0 to 1. Anything not known to be harmless counts as 0. */
export function shownShare(element: Element): number {
  let share = 1;
  for (const at of drawnAround(element)) {
    share *= ownShare(at, element);
    if (share === 0) break;
  }
  return share;
}

/** What one element does to everything inside it. */
function ownShare(at: Element, inner: Element): number {
  if (isBetweenViews(at)) return 0;
  const style = getComputedStyle(at);
  const isBlended = style.mixBlendMode !== 'normal' && style.mixBlendMode !== '';
  if (isBlended) return 0;
  return opacityOf(style) * filteredShare(style.filter) * maskedShare(at, style, inner);
}

const BETWEEN_VIEWS = ':active-view-transition';

/** Pictures of a page, and whatever the page lays over them, stand in its place. */
export function isBetweenViews(at: Element): boolean {
  return CSS.supports(`selector(${BETWEEN_VIEWS})`) && at.matches(BETWEEN_VIEWS);
}

export function opacityOf({ opacity }: CSSStyleDeclaration): number {
  return Number.parseFloat(opacity || '1');
}

const FUNCTION = /([a-z-]+)\(((?:[^()]|\([^()]*\))*)\)/g;

/** How much contrast is left between a text and its background. */
export function filteredShare(filter: string): number {
  if (filter === 'none' || filter === '') return 1;
  let share = 1;
  for (const [, name = '', argument = ''] of filter.matchAll(FUNCTION)) {
    const keeps = KEEPS[name];
    share *= keeps ? Math.max(0, Math.min(1, keeps(amountOf(argument)))) : 0;
  }
  return share;
}

/** About the width of a line. */
const SHARP_PX = 2;

const KEEPS: Record<string, (amount: number) => number> = {
  opacity: (amount) => amount,
  contrast: (amount) => amount,
  brightness: (amount) => (amount < 1 ? amount : 1 / amount),
  invert: (amount) => Math.abs(1 - 2 * amount),
  blur: (px) => SHARP_PX / Math.max(SHARP_PX, px),
  grayscale: () => 1,
  sepia: () => 1,
  saturate: () => 1,
  'hue-rotate': () => 1,
  'drop-shadow': () => 1,
};

function amountOf(argument: string): number {
  const amount = Number.parseFloat(argument);
  return argument.trim().endsWith('%') ? amount / 100 : amount;
}
