import { isDrawn } from '../dom/drawn.ts';
import { type ShownCountry, saysCountryOnly } from './shown-country.ts';

const LONGEST_TEXT = 40;
const MAX_PARTS = 100;
const OTHERWISE_USED =
  ':is(a[href],label,button,summary,select,option,ul,ol,[role=listbox],[role=menu],[aria-disabled=true])';
const NAMES = /country|dial|calling|flag/i;
const ARROW = /[▼▾▿▽⌄˅⏷🔽﹀]/u;
const ARROW_NAMES = /arrow|caret|chevron/i;

/**
 * Whether a part of a page without a role looks as if it opened the list of countries: it has a pointer cursor or an
 * arrow, and names a country or its calling code and nothing else. Pressing anything else might send or leave the page.
 */
export function isPlainTrigger(element: HTMLElement, country: ShownCountry, language: string): boolean {
  const text = readOn(element);
  if (text.length > LONGEST_TEXT || element.closest(OTHERWISE_USED)) return false;
  return isCountryOnly(element, country, language) && (isForHand(element) || hasArrow(element, text));
}

/** The candidates, outer before inner. */
export function plainParts(parts: readonly HTMLElement[]): HTMLElement[] {
  return parts.slice(0, MAX_PARTS).filter((part) => part.childElementCount <= 4);
}

/** Whether it says nothing else. Without any words, its name may say it. */
export function isCountryOnly(element: HTMLElement, country: ShownCountry, language: string): boolean {
  const text = readOn(element);
  if (saysCountryOnly(text, country, language)) return country.code !== null || country.iso !== null;
  return !/[\p{L}\p{N}]/u.test(text) && [element, ...element.children].some(isNamedForCountry);
}

export function isNamedForCountry(element: Element): boolean {
  return NAMES.test(classAndId(element));
}

/** This part has a pointer cursor of its own, and does not just inherit it. */
function isForHand(element: HTMLElement): boolean {
  const shows = (one: Element | null) => one !== null && getComputedStyle(one).cursor === 'pointer';
  return shows(element) && !shows(element.parentElement);
}

export function hasArrow(element: HTMLElement, text = readOn(element)): boolean {
  return (
    ARROW.test(text) || [...element.querySelectorAll('*')].some((one) => ARROW_NAMES.test(classAndId(one)))
  );
}

function classAndId(element: Element): string {
  return `${element.getAttribute('class')} ${element.id}`;
}

const APART = 'label,select';

/** What people see on it, but for its own label. */
export function readOn(element: HTMLElement): string {
  if (element.localName === 'input') return (element as HTMLInputElement).value.trim();
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: (string | null)[] = [];
  while (walker.nextNode()) {
    const { parentElement: part, nodeValue } = walker.currentNode;
    const apart = part?.closest(APART);
    const isApart = apart && apart !== element && element.contains(apart);
    if (!isApart && part && isDrawn(part)) texts.push(nodeValue);
  }
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
