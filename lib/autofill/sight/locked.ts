import type { FieldElement } from '../dom/field-features.ts';

const PICKER = '[role=combobox],[aria-haspopup],[aria-expanded],[aria-autocomplete]';
/** More than a calling code. */
const SHOWS_TEXT = /\p{L}|\d{4}/u;
/** Read-only fields that were entered, and stayed what they were. */
const stayedLocked = new WeakSet<FieldElement>();

/** Whether the page lets nobody type into a field as yet. */
export function isLocked(field: FieldElement): boolean {
  return field.matches(':disabled') || isReadOnly(field);
}

export function isReadOnly(field: FieldElement): boolean {
  return 'readOnly' in field && field.readOnly;
}

/**
 * Some pages keep a field read-only until somebody enters it, against the browser's own autofill. So may every one that waits
 * for a text, but not what shows one, or opens a list.
 */
export function mayOpenOnEntry(field: FieldElement): boolean {
  return isReadOnly(field) && !field.matches(`:disabled,${PICKER}`) && !SHOWS_TEXT.test(field.value);
}

export function noteEntered(field: FieldElement): void {
  if (isLocked(field)) stayedLocked.add(field);
  else stayedLocked.delete(field);
}

/** Whether it is worth to try: it takes text, or was not entered as yet. */
export function mayBeEntered(field: FieldElement): boolean {
  return !stayedLocked.has(field) || !isLocked(field);
}
