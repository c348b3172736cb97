import { containsAcross, parentAcross, TYPED_INTO } from '../dom/composed-tree.ts';
import { rectOf } from '../dom/rect-of.ts';
import type { TextField } from '../input/type-text.ts';
import { around } from './around.ts';
import { isAbove, isInRow } from './beside.ts';
import { hasArrow, isCountryOnly, isPlainTrigger, plainParts, readOn } from './plain-trigger.ts';
import { isoOfLetters, type ShownCountry, shownCountry } from './shown-country.ts';
import { within } from './within.ts';

/** What opens the list of countries beside a phone field, if that is not a `<select>`. */
export interface CountryTrigger {
  element: HTMLElement;
  shown(): ShownCountry;
}

const OWN_FIELDS = 'input:is([aria-autocomplete],[type=button],[type=search],[readonly])';
const TRIGGERS = `button,summary,a[href="#"],[role=button],[role=combobox],[aria-haspopup],[tabindex="0"],${OWN_FIELDS}`;
const PLAIN = 'div,span,p,i,b,strong,em,td,a:not([href])';
const CHOICES = '[role=option],[role^=menuitem]';
const FIELDS = `${TYPED_INTO},select`;
const ABOUT_COUNTRY = /country|dial|calling|flag|prefix/i;

export function countryTrigger(phone: TextField, language: string): CountryTrigger | null {
  for (const { inner, part } of around(phone)) {
    const isAround = (element: HTMLElement) =>
      !containsAcross(element, phone) && !containsAcross(inner, element);
    const triggers = within(part, TRIGGERS).filter(
      (element) => isAround(element) && !element.matches(CHOICES) && element.checkVisibility(),
    );
    for (const element of triggers) {
      const trigger = triggerBeside(element, faceOf(element, part), phone, language);
      if (trigger) return trigger;
    }
    if (hasOtherFields(part, phone, triggers)) return null;
    for (const element of plainParts(within(part, PLAIN).filter(isAround))) {
      const trigger = triggerWith(element, element, phone, language);
      if (isInRow(element, phone) && isPlainTrigger(element, trigger.shown(), language)) return trigger;
    }
  }
  return null;
}

function triggerBeside(
  element: HTMLElement,
  face: Element,
  phone: TextField,
  language: string,
): CountryTrigger | null {
  if (!isInRow(face, phone)) return triggerAbove(element, phone, language);
  const trigger = triggerWith(element, face, phone, language);
  const country = trigger.shown();
  return isAboutCountry(face, country) && opensList(element, country, language) ? trigger : null;
}

const CONTROL_LEVELS = 4;

/** What says a country and nothing else, of the element and the control that it is part of. */
function triggerAbove(element: HTMLElement, phone: TextField, language: string): CountryTrigger | null {
  let part: Element | null = element;
  for (let level = 0; level < CONTROL_LEVELS && part && !containsAcross(part, phone); level++) {
    const trigger = triggerWith(element, part, phone, language);
    const country = trigger.shown();
    if (isCountryOnly(part as HTMLElement, country, language)) {
      // A country alone, further up, may be that of an address.
      const isOne = isAbove(part, phone, country.code !== null) && opensList(element, country, language);
      return isOne ? trigger : null;
    }
    part = parentAcross(part);
  }
  return null;
}

/** A country field that only opens a list, and is not typed into. */
export function asTrigger(field: Element, phone: TextField, language: string): CountryTrigger | null {
  if (!field.matches('input:is([role=combobox],[aria-autocomplete],[aria-haspopup],[readonly])')) return null;
  let part = parentAcross(field);
  for (; part && !containsAcross(part, phone); part = parentAcross(part))
    if (part.localName === 'body') return null;
  return part ? triggerWith(field as HTMLElement, faceOf(field, part), phone, language) : null;
}

function triggerWith(
  element: HTMLElement,
  face: Element,
  phone: TextField,
  language: string,
): CountryTrigger {
  return {
    element,
    shown: () => {
      const country = shownCountry([face, ...within(face, '*')], language);
      return saysCountry(country) ? country : { code: null, iso: isoOn(element, phone) };
    },
  };
}

/** Two letters may mean anything. They mean a country on what looks like a list, or alone before the field. */
function isoOn(element: HTMLElement, phone: TextField): string | null {
  const iso = isoOfLetters(readOn(element));
  if (iso === null) return null;
  const isList =
    element.matches(OPENS_LIST) || ABOUT_COUNTRY.test(attributesOf(element)) || hasPicture(element);
  return isList || isAloneInFront(element, phone) ? iso : null;
}

function hasPicture(element: HTMLElement): boolean {
  return hasArrow(element) || element.querySelector('svg,img') !== null;
}

function isAloneInFront(element: Element, phone: TextField): boolean {
  const [own, field] = [rectOf(element), rectOf(phone)];
  const { nextElementSibling: next, previousElementSibling: previous } = element;
  const isOneOfMany = [next, previous].some((other) => other?.localName === element.localName);
  const isRtl = getComputedStyle(phone).direction === 'rtl';
  return !isOneOfMany && (isRtl ? own.left >= field.right - 1 : own.right <= field.left + 1);
}

/** The whole widget: some show their country beside the part that opens the list. */
function faceOf(trigger: Element, part: Element): Element {
  let face = trigger;
  for (let up = parentAcross(face); up && up !== part; up = parentAcross(face)) face = up;
  return face;
}

const OPENS_LIST = 'summary,[aria-haspopup],[aria-expanded],[role=combobox],[aria-controls]';

// A button that does not mention a list may send the form, or a message.
function opensList(element: HTMLElement, country: ShownCountry, language: string): boolean {
  if (element.matches(OPENS_LIST)) return true;
  if (element.localName === 'a' || element.localName === 'input' || isSubmit(element))
    return !isSaidToSubmit(element) && saysCountry(country) && isCountryOnly(element, country, language);
  return ABOUT_COUNTRY.test(attributesOf(element)) || isCountryOnly(element, country, language);
}

/** Form buttons submit by default, and many that only open a list do not say otherwise. */
function isSubmit(element: HTMLElement): boolean {
  const isOne = element.localName === 'button' && (element as HTMLButtonElement).type === 'submit';
  return isOne && element.closest('form') !== null;
}

function isSaidToSubmit(element: HTMLElement): boolean {
  return /^(submit|image|reset)$/i.test(element.getAttribute('type') ?? '');
}

function saysCountry({ code, iso }: ShownCountry): boolean {
  return code !== null || iso !== null;
}

function isAboutCountry(face: Element, country: ShownCountry): boolean {
  if (saysCountry(country)) return true;
  const names = [face, ...within(face, '*')].slice(0, 12).map(attributesOf);
  return ABOUT_COUNTRY.test(names.join(' '));
}

function attributesOf(element: Element): string {
  return `${element.getAttribute('class')} ${element.getAttribute('aria-label')} ${element.id}`;
}

function hasOtherFields(part: Element, phone: TextField, triggers: readonly Element[]): boolean {
  return within(part, FIELDS).some(
    (field) => field !== phone && !triggers.includes(field as HTMLElement) && field.checkVisibility(),
  );
}
