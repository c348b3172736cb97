import type { PhoneParts } from '../domain/phone.ts';
import { countryOption } from './country-option.ts';
import type { FieldElement } from './field-facts.ts';
import { staysTrue } from './pace.ts';
import { digits } from './phone-format.ts';
import { fireChange, fireInput, setNativeValue } from './set-value.ts';
import { focusField, isTextField, typeText } from './type-text.ts';

/** Sets the country beside a number; whether the page kept it. The field is asked for again, pages replace it. */
export async function setCountry(
  field: () => FieldElement | null,
  parts: PhoneParts,
  language: string,
): Promise<boolean> {
  const now = field();
  if (now === null) return false;
  if (showsCountry(now, parts, language)) return true;
  if (now.localName === 'select') await choose(now as HTMLSelectElement, parts, language);
  else if (isTextField(now)) await typeCode(now, parts);
  return staysTrue(() => {
    const later = field();
    return later !== null && showsCountry(later, parts, language);
  }, 100);
}

export function showsCountry(field: FieldElement, parts: PhoneParts, language: string): boolean {
  if (field.localName !== 'select') return digits(field.value) === parts.countryCallingCode;
  const list = field as HTMLSelectElement;
  const wanted = wantedOption(list, parts, language);
  return wanted >= 0 && list.selectedIndex === wanted;
}

async function choose(list: HTMLSelectElement, parts: PhoneParts, language: string): Promise<void> {
  const option = list.options[wantedOption(list, parts, language)];
  if (!option) return;
  await focusField(list);
  // By value where it is unique: frameworks watch the value, not the index.
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

async function typeCode(field: HTMLInputElement | HTMLTextAreaElement, parts: PhoneParts): Promise<void> {
  const code = parts.countryCallingCode;
  const roomForPlus = field.maxLength < 0 || field.maxLength > code.length;
  const plus = roomForPlus && /^\s*\+/.test(`${field.placeholder}${field.value}`) ? '+' : '';
  await typeText(`${plus}${code}`, () => [field]);
}
