import type { FieldElement } from '../dom/field-features.ts';

const PICKER = '[role=combobox],[aria-haspopup],[aria-expanded],[aria-autocomplete]';
/** Longer than a calling code. */
const SHOWS_TEXT = /\p{L}|\d{4}/u;
/** Read-only fields that stayed so after they were focused. */
const stayedLocked = new WeakSet<FieldElement>();

export function isLocked(field: FieldElement): boolean {
  return field.matches(':disabled') || isReadOnly(field);
}

export function isReadOnly(field: FieldElement): boolean {
  return 'readOnly' in field && field.readOnly;
}

/**
 * Some pages keep a field read-only until it is focused, to keep the browser's autofill out. Any field that waits for a
 * text may do so, but not one that displays a text or opens a list.
 */
export function mayOpenOnEntry(field: FieldElement): boolean {
  return isReadOnly(field) && !field.matches(`:disabled,${PICKER}`) && !SHOWS_TEXT.test(field.value);
}

export function noteEntered(field: FieldElement): void {
  if (isLocked(field)) stayedLocked.add(field);
  else stayedLocked.delete(field);
}

/** Whether a try is worthwhile: it takes text, or was not focused yet. */
export function mayBeEntered(field: FieldElement): boolean {
  return !stayedLocked.has(field) || !isLocked(field);
}
