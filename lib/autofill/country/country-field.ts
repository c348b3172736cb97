import type { PhoneParts } from '../../domain/phone.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { suggestionsOf } from '../dom/suggestions.ts';
import { becomesTrue } from '../dom/timing.ts';
import { digits } from '../formats/phone-format.ts';
import type { FocusSession } from '../input/focus.ts';
import { fire, fireChange, fireInput, setNativeValue } from '../input/set-value.ts';
import { isTextField, type TextField, typeText } from '../input/type-text.ts';
import { countryOption } from './country-option.ts';
import { isCountryOf } from './shown-country.ts';

const LOADS_WITHIN_MS = 300;

/** Sets the country beside a number. Pages replace the field, so it is asked for again. */
export async function setCountry(
  field: () => FieldElement | null,
  parts: PhoneParts,
  language: string,
  focus: FocusSession,
): Promise<void> {
  const now = field();
  if (now === null || showsCountry(now, parts, language)) return;
  if (now.localName === 'select') await choose(now as HTMLSelectElement, parts, language, focus);
  else if (isTextField(now)) await typeCallingCode(now, parts, language, focus);
}

/** Whether the field shows the number's country; null if it shows none. */
export function showsCountry(field: FieldElement, parts: PhoneParts, language: string): boolean | null {
  if (field.localName !== 'select') return showsCallingCode(field, parts, language);
  const list = field as HTMLSelectElement;
  const wanted = wantedOption(list, parts, language);
  if (wanted >= 0) return list.selectedIndex === wanted;
  return isPlaceholder(list) ? null : false;
}

function showsCallingCode(field: FieldElement, parts: PhoneParts, language: string): boolean | null {
  if (field.value.trim() === '') return null;
  const suggested = suggestionFor(field, parts, language);
  return suggested === null ? digits(field.value) === parts.countryCallingCode : field.value === suggested;
}

/** What a person would take of what the field suggests. */
function suggestionFor(field: FieldElement, parts: PhoneParts, language: string): string | null {
  const options = suggestionsOf(field);
  return options[countryOption(options, parts, language)]?.value ?? null;
}

/** Less strict: a page may pick another country of the same calling code once it sees the number. */
export function countryAgrees(field: FieldElement, parts: PhoneParts, language: string): boolean | null {
  const exact = showsCountry(field, parts, language);
  if (exact !== false || field.localName !== 'select') return exact;
  const { selectedOptions } = field as HTMLSelectElement;
  const { text = '', value = '' } = selectedOptions[0] ?? {};
  const code = /\+\s?(\d+)/.exec(`${text} ${value}`)?.[1] ?? null;
  return isCountryOf({ code, iso: /^[A-Z]{2}$/i.test(value) ? value.toUpperCase() : null }, parts) ?? false;
}

function isPlaceholder(list: HTMLSelectElement): boolean {
  const { value = '', disabled = false } = list.selectedOptions[0] ?? {};
  return value === '' || disabled;
}

async function choose(
  list: HTMLSelectElement,
  parts: PhoneParts,
  language: string,
  focus: FocusSession,
): Promise<void> {
  await focus.focusField(list);
  const isThere = () => wantedOption(list, parts, language) >= 0;
  // Some pages load the list when it is opened.
  if (!isThere()) fire(list, new MouseEvent('mousedown', { bubbles: true, composed: true }));
  await becomesTrue(list.ownerDocument, isThere, LOADS_WITHIN_MS);
  const option = list.options[wantedOption(list, parts, language)];
  if (!option) return;
  // By value if it is unique: frameworks watch the value, not the index.
  const sameValue = [...list.options].filter(({ value }) => value === option.value);
  if (sameValue.length === 1) setNativeValue(list, option.value);
  else option.selected = true;
  fireInput(list, null, 'insertReplacementText');
  fireChange(list);
  list.blur();
}

function wantedOption(list: HTMLSelectElement, parts: PhoneParts, language: string): number {
  const options = [...list.options].map(({ value, text }) => ({ value, text }));
  return countryOption(options, parts, language);
}

async function typeCallingCode(
  field: TextField,
  parts: PhoneParts,
  language: string,
  focus: FocusSession,
): Promise<void> {
  const code = parts.countryCallingCode;
  const roomForPlus = field.maxLength < 0 || field.maxLength > code.length;
  const plus = roomForPlus && /^\s*\+/.test(`${field.placeholder}${field.value}`) ? '+' : '';
  const text = suggestionFor(field, parts, language) ?? `${plus}${code}`;
  await typeText(text, () => [field], focus);
}
