import type { FieldElement } from './field-facts.ts';
import { timersRun } from './pace.ts';
import { deepActiveElement } from './roots.ts';
import { fire, fireChange } from './set-value.ts';

export function hasFocus(element: Element): boolean {
  return activeIn(element) === element;
}

export function activeIn(element: Element): Element | null {
  return deepActiveElement(element.ownerDocument);
}

/** Gives the focus and lets the page answer it: masks write themselves into the field and move the caret. */
export async function focusField(field: FieldElement): Promise<void> {
  if (hasFocus(field)) return;
  giveFocus(field);
  await timersRun(field.ownerDocument);
}

// In a window without focus the browser fires no events by itself.
export function giveFocus(field: HTMLElement): void {
  const before = activeIn(field);
  field.focus({ preventScroll: true });
  if (field.ownerDocument.hasFocus()) return;
  if (before !== null && before !== field && 'value' in before) fireLeaving(before);
  fire(field, new FocusEvent('focus', { composed: true }));
  fire(field, new FocusEvent('focusin', { bubbles: true, composed: true }));
}

/** What leaving the field does, while the focus ends up where it was: in the field, or where the page has moved it. */
export function commit(field: FieldElement): void {
  fireChange(field);
  if (!hasFocus(field)) return;
  field.blur();
  if (!field.ownerDocument.hasFocus()) fireLeaving(field);
  if (field.isConnected && activeIn(field) === field.ownerDocument.body) giveFocus(field);
}

function fireLeaving(field: Element): void {
  fire(field, new FocusEvent('blur', { composed: true }));
  fire(field, new FocusEvent('focusout', { bubbles: true, composed: true }));
}
