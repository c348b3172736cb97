import type { FieldFeatures, FieldKind } from '../dom/field-features.ts';

const KINDS: Readonly<Record<string, FieldKind>> = {
  tel: 'tel',
  'tel-country-code': 'tel-country-code',
  'tel-national': 'tel-national',
  'tel-area-code': 'tel-area-code',
  'tel-local': 'tel-local',
  'tel-local-prefix': 'tel-local-prefix',
  'tel-local-suffix': 'tel-local-suffix',
  'one-time-code': 'otp',
};

// Authors also write `off`, `on` and made-up tokens. Only these say that a field is for something else.
const SOMETHING_ELSE =
  /^(name|.*-name|honorific-.*|nickname|username|new-password|current-password|organization.*|street-address|address-.*|country|postal-code|cc-.*|transaction-.*|language|bday.*|sex|url|photo|email|impp|tel-extension)$/;

/** Null if it says nothing useful. */
export function autocompleteClass({ autocomplete, type }: FieldFeatures): FieldKind | null {
  for (const token of autocomplete) {
    const kind = Object.hasOwn(KINDS, token) ? KINDS[token] : undefined;
    if (kind !== undefined)
      return autocomplete.includes('fax') || autocomplete.includes('pager') ? 'other' : kind;
  }
  // `username` on a field made for phone numbers is a sign-in by phone.
  if (autocomplete.includes('username') && type === 'tel') return null;
  return autocomplete.some((token) => SOMETHING_ELSE.test(token)) ? 'other' : null;
}
