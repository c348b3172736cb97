import { parentAcross, type Root, rootsIn } from '../dom/composed-tree.ts';
import type { TextField } from '../input/type-text.ts';
import { isPlainTrigger, plainParts, saysCountryOnly } from './plain-trigger.ts';
import { type ShownCountry, shownCountry } from './shown-country.ts';

/** What opens the list of countries beside a phone field, where that is no `<select>`. */
export interface CountryTrigger {
  element: HTMLElement;
  shown(): ShownCountry;
}

const TRIGGERS =
  'button,[role=button],[role=combobox],[aria-haspopup],[tabindex="0"],input[aria-autocomplete]';
const PLAIN = 'div,span,p,i,b,strong,em,td,a:not([href])';
const CHOICES = '[role=option],[role^=menuitem]';
const FIELDS = 'input:not([type=hidden],[type=search]),textarea,select';
const ABOUT_COUNTRY = /country|dial|calling|flag|prefix/i;
const MAX_LEVELS = 5;

export function countryTrigger(phone: TextField, language: string): CountryTrigger | null {
  let inner: Element = phone;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const part = parentAcross(inner);
    if (!part || part.localName === 'body') return null;
    const isAround = (element: HTMLElement) => !element.contains(phone) && !inner.contains(element);
    const triggers = within(part, TRIGGERS).filter(
      (element) => isAround(element) && !element.matches(CHOICES),
    );
    for (const element of triggers) {
      const face = faceOf(element, part);
      const trigger = triggerWith(element, face, language);
      const country = trigger.shown();
      if (isBeside(face, phone) && isAboutCountry(face, country) && opensList(element, country, language))
        return trigger;
    }
    if (hasOtherFields(part, phone, triggers)) return null;
    for (const element of plainParts(within(part, PLAIN).filter(isAround))) {
      const trigger = triggerWith(element, element, language);
      if (isBeside(element, phone) && isPlainTrigger(element, trigger.shown(), language)) return trigger;
    }
    inner = part;
  }
  return null;
}

/** A field for the country that is there to open a list, not to be typed into. */
export function asTrigger(field: Element, phone: TextField, language: string): CountryTrigger | null {
  if (!field.matches('input:is([role=combobox],[aria-autocomplete],[aria-haspopup],[readonly])')) return null;
  let part = parentAcross(field);
  for (; part && !part.contains(phone); part = parentAcross(part)) if (part.localName === 'body') return null;
  return part ? triggerWith(field as HTMLElement, faceOf(field, part), language) : null;
}

function triggerWith(element: HTMLElement, face: Element, language: string): CountryTrigger {
  return { element, shown: () => shownCountry([face, ...within(face, '*')], language) };
}

/** Of the part itself and of the shadow roots in it. */
function within(part: Element, selector: string): HTMLElement[] {
  return [...rootsIn(part as Element & Root)].flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ]);
}

/** All of the widget: some show their country beside the part that opens the list. */
function faceOf(trigger: Element, part: Element): Element {
  let face = trigger;
  for (let up = parentAcross(face); up && up !== part; up = parentAcross(face)) face = up;
  return face;
}

function isBeside(face: Element, phone: Element): boolean {
  const [one, other] = [face.getBoundingClientRect(), phone.getBoundingClientRect()];
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  return one.height > 0 && overlap > 0 && gap < 120;
}

// A button that says nothing of a list may send the form, or a message.
function opensList(element: HTMLElement, country: ShownCountry, language: string): boolean {
  if (element.matches('[aria-haspopup],[aria-expanded],[role=combobox],[aria-controls]')) return true;
  const sends = element.localName === 'button' && (element as HTMLButtonElement).type === 'submit';
  if (sends && element.closest('form')) return false;
  return ABOUT_COUNTRY.test(attributesOf(element)) || saysCountryOnly(element, country, language);
}

function isAboutCountry(face: Element, { code, iso }: ShownCountry): boolean {
  if (code !== null || iso !== null) return true;
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
