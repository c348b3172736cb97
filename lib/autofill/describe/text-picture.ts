import type { FieldFeatures } from '../dom/field-features.ts';

const SHOWS = 'img,canvas,svg';
const MAX_LOOKED_AT = 40;
const MAX_BESIDE = 4;

/** Whether a picture as wide as a few characters is on the field's line: its text is to be typed. */
export function hasTextPicture(field: Element, line: FieldFeatures['box'], row: Element): boolean {
  return partsNear(row).some((part) => {
    // Most parts are no picture, and asking where one is costs more.
    if (part === field || !mayBePicture(part)) return false;
    const { left, right, top, width, height } = part.getBoundingClientRect();
    const isOnLine =
      top < line.top + line.height &&
      top + height > line.top &&
      (left >= line.left + line.width || right <= line.left);
    return isOnLine && isShapedLikeText(width, height) && isPicture(part);
  });
}

/** What a row holds, and what is right beside it if that is little. */
function partsNear(row: Element): Element[] {
  const beside = [row.previousElementSibling, row.nextElementSibling].flatMap((part) => {
    if (part === null || part.childElementCount > MAX_BESIDE) return [];
    return [part, ...part.children];
  });
  return [...row.querySelectorAll('*'), ...beside].slice(0, MAX_LOOKED_AT);
}

function isShapedLikeText(width: number, height: number): boolean {
  return width >= 48 && width <= 320 && height >= 16 && height <= 120 && width >= height * 1.5;
}

function mayBePicture(part: Element): boolean {
  return (part.firstElementChild === null && part.textContent.trim() === '') || part.matches(SHOWS);
}

function isPicture(part: Element): boolean {
  return part.matches(SHOWS) || getComputedStyle(part).backgroundImage.startsWith('url(');
}
