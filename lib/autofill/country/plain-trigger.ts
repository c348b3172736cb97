import { isoNamed, type ShownCountry } from './shown-country.ts';

const LONGEST_TEXT = 40;
const MAX_PARTS = 100;
const OTHERWISE_USED =
  ':is(a[href],label,button,summary,select,option,ul,ol,[role=listbox],[role=menu],[aria-disabled=true])';
const NAMES = /country|dial|calling|flag/i;
const ARROW = /[▼▾▿▽⌄˅⏷🔽﹀]/u;
const ARROW_NAMES = /arrow|caret|chevron/i;

/**
 * Whether a part of a page that has no role looks as if it opened the list of countries: the hand or an arrow is on it,
 * and it says a country or its calling code and nothing else. Pressing anything else might send or leave the page.
 */
export function isPlainTrigger(element: HTMLElement, country: ShownCountry, language: string): boolean {
  const text = textOf(element);
  if (text.length > LONGEST_TEXT || element.closest(OTHERWISE_USED)) return false;
  return saysCountryOnly(element, country, language) && (isForHand(element) || hasArrow(element, text));
}

/** The parts that may be one, the outer before the inner. */
export function plainParts(parts: readonly HTMLElement[]): HTMLElement[] {
  return parts.slice(0, MAX_PARTS).filter((part) => part.childElementCount <= 4);
}

/** Whether that is all that it says; without any words, its name may say it. */
export function saysCountryOnly(
  element: HTMLElement,
  { code, iso }: ShownCountry,
  language: string,
): boolean {
  const text = textOf(element);
  const words = text
    .replace(/\+\s?\d[\d-]*/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (code === null && iso === null) return words === '' && isNamedForCountry(element);
  return words === '' || /^[A-Z]{2,3}$/.test(words) || isoNamed(words, language) !== null;
}

function isNamedForCountry(element: HTMLElement): boolean {
  return [element, ...element.children].some((one) => NAMES.test(classAndId(one)));
}

/** The hand is on this part, and not on all that is around it. */
function isForHand(element: HTMLElement): boolean {
  const shows = (one: Element | null) => one !== null && getComputedStyle(one).cursor === 'pointer';
  return shows(element) && !shows(element.parentElement);
}

function hasArrow(element: HTMLElement, text: string): boolean {
  return (
    ARROW.test(text) || [...element.querySelectorAll('*')].some((one) => ARROW_NAMES.test(classAndId(one)))
  );
}

function classAndId(element: Element): string {
  return `${element.getAttribute('class')} ${element.id}`;
}

/** Without a list that is closed. */
function textOf(element: HTMLElement): string {
  return element.innerText.replace(/\s+/g, ' ').trim();
}
