import { containsAcross, parentAcross } from '../dom/composed-tree.ts';
import { isDrawn, isDrawnVisibly } from '../dom/drawn.ts';
import { rectOf } from '../dom/rect-of.ts';
import { ownTexts } from '../dom/text-of.ts';
import type { TextField } from '../input/type-text.ts';
import { around } from './around.ts';
import { belongsToOther, isAbove, isInRow } from './beside.ts';
import { groupOf, isChosen, radioOf } from './country-radios.ts';
import { isNamedForCountry } from './plain-trigger.ts';
import {
  isChoiceOfCode,
  isoNamed,
  isoOfLetters,
  isoOfPicture,
  listAround,
  type ShownCountry,
  saysCountryOnly,
} from './shown-country.ts';
import { within } from './within.ts';

/** Something beside a phone field that shows which country its number goes to. */
export interface CountrySign {
  element: HTMLElement;
  country: ShownCountry;
}

const CONTROL_LEVELS = 4;
const MAX_PARTS = 200;
const MAX_DRAWN = 20;
const LONGEST = 60;
const PICTURE = { nearest: 24, widest: 48 };
const NO_TEXT = 'script,style,option,datalist,template';
const CONTROL = 'button,select,input,summary,[role=button],[role=combobox],[aria-haspopup]';
const LIST = 'select,[role=combobox],[aria-haspopup]';
const CODE = /^[\s(]*(?:\+|00)\s?(\d{1,4}(?:-\d{1,4})?)[\s)]*$/;
const CODE_AND_NAME = /\+\s?(\d{1,4}(?:-\d{1,4})?)(?!\d|[\s-]*\(?\d)/;

/**
 * Everything a person sees of countries and calling codes right beside a phone field, or on the control above it: drawn
 * text and flags, contents of fields, the choices of lists. Not what is inside lists or part of a sentence.
 */
export function countriesInSight(phone: TextField, language: string): CountrySign[] {
  const signs: CountrySign[] = [];
  const seen = new Set<Element>();
  let left = { parts: MAX_PARTS, drawn: MAX_DRAWN };
  for (const { level, inner, part } of around(phone)) {
    const country = level < 2 ? (codeIn(drawnText(part)) ?? codeIn(ownTexts(part).join(''))) : null;
    if (country) signs.push({ element: part, country });
    for (const element of within(part, '*')) {
      if (
        seen.has(element) ||
        containsAcross(inner, element) ||
        containsAcross(element, phone) ||
        element.matches(NO_TEXT)
      )
        continue;
      if (left.parts-- <= 0) return signs;
      seen.add(element);
      const isBlank =
        element.childElementCount === 0 && !element.textContent?.trim() && !('value' in element);
      if (isBlank) left = { ...left, drawn: left.drawn - 1 };
      const country = countryOn(element, phone, language, isBlank && left.drawn > 0);
      if (country && isBeside(element, country, phone)) signs.push({ element, country });
    }
  }
  return signs;
}

/**
 * The country that a control beside the field or right above it names without a calling code; null if none does. A number
 * typed without its calling code goes to that country.
 */
export function countryNamedFor(phone: TextField, language: string): ShownCountry | null {
  for (const { inner, part } of around(phone)) {
    for (const element of within(part, CONTROL)) {
      if (containsAcross(inner, element) || containsAcross(element, phone)) continue;
      const iso = isoNamed(shortText(element), language);
      if (iso === null || !isDrawnVisibly(element) || !isNext(element, phone)) continue;
      if (choosesCountry(element, language)) return { code: null, iso };
    }
  }
  return null;
}

/** Georgia is also a state, and Jordan a first name. */
function choosesCountry(element: HTMLElement, language: string): boolean {
  const options = [...element.querySelectorAll('option')];
  if (options.length > 0) return options.filter(({ text }) => isoNamed(text, language) !== null).length > 1;
  const isTyped = element.matches('input:not([role],[aria-haspopup],[readonly],[type=button])');
  return !isTyped || isNamedForCountry(element) || isNamedForCountry(element.parentElement ?? element);
}

function isNext(element: HTMLElement, phone: TextField, place: Element = element, isControl = true): boolean {
  const isNear = isInRow(place, phone) || (isControl && isAbove(place, phone, true));
  return isNear && !belongsToOther(element, phone);
}

function countryOn(
  element: HTMLElement,
  phone: TextField,
  language: string,
  mayBeDrawn: boolean,
): ShownCountry | null {
  const text = mayBeDrawn ? drawnText(element) : shortText(element);
  const iso = isoOfPicture(element, language) ?? (isNamedForCountry(element) ? isoOfLetters(text) : null);
  const code = codeIn(text) ?? codeAndName(element, phone, text, language);
  return code ?? (iso === null ? null : { code: null, iso });
}

function codeIn(text: string): ShownCountry | null {
  const code = CODE.exec(text)?.[1]?.replace('-', '');
  return code === undefined || code.startsWith('0') ? null : { code, iso: null };
}

function codeAndName(
  element: Element,
  phone: TextField,
  text: string,
  language: string,
): ShownCountry | null {
  const code = CODE_AND_NAME.exec(text)?.[1]?.replace('-', '');
  const country = { code: code ?? null, iso: null };
  if (code === undefined) return null;
  const isChoice = isChoiceOfCode(text) && isOn(LIST, element, phone);
  return isChoice || saysCountryOnly(text, country, language) ? country : null;
}

/** Its text, if that is short. */
function shortText(element: HTMLElement): string {
  if (element.localName === 'select') return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  if (element.localName === 'input') return (element as HTMLInputElement).value.slice(0, LONGEST);
  const { childElementCount, textContent } = element;
  if (
    childElementCount > 4 ||
    !textContent ||
    textContent.length > LONGEST ||
    !/[+\d\p{L}\p{RI}]/u.test(textContent)
  )
    return '';
  return isDrawn(element) ? element.innerText : '';
}

/** Text that only the style sheet has. */
function drawnText(element: Element): string {
  const content = getComputedStyle(element, '::before').content;
  return /^"(.*)"$/.exec(content)?.[1] ?? '';
}

function isBeside(element: HTMLElement, country: ShownCountry, phone: TextField): boolean {
  const list = listAround(element);
  if (list && !containsAcross(list, phone)) return false;
  const radio = radioOf(element);
  if (radio && !isChosen(radio)) return false;
  if (!isDrawnVisibly(element)) return false;
  if (country.code === null) {
    const { width } = rectOf(element);
    return (
      width <= PICTURE.widest && isInRow(element, phone, PICTURE.nearest) && !belongsToOther(element, phone)
    );
  }
  const place = radio ? groupOf(radio) : element;
  return isNext(element, phone, place, isOn(CONTROL, element, phone));
}

/** Whether it is a control, or what one shows: some have their choice beside the field that searches their list. */
function isOn(control: string, element: Element, phone: TextField): boolean {
  let part: Element | null = element;
  for (let level = 0; level < CONTROL_LEVELS && part && !containsAcross(part, phone); level++) {
    if (part.matches(control) || (level > 0 && part.querySelector(control))) return true;
    part = parentAcross(part);
  }
  return false;
}
