import type { FieldElement } from '../dom/field-facts.ts';
import { timersRun } from '../dom/pace.ts';
import { deepActiveElement } from '../dom/roots.ts';
import { fire, fireChange } from './set-value.ts';

export function hasFocus(element: Element): boolean {
  return activeIn(element) === element;
}

export function activeIn(element: Element): Element | null {
  return deepActiveElement(element.ownerDocument);
}

/**
 * What a page in a window without focus was told to have it: the browser tells it of none there, neither of ours nor of
 * where the page moves it.
 */
let told: Element | null = null;

/** A page whose window has lost the focus since was told that its field has, too. */
export function forgetTold(): void {
  told = null;
}

/** Gives the focus and lets the page answer it: masks write themselves into the field and move the caret. */
export async function focusField(field: FieldElement): Promise<void> {
  if (hasFocus(field) && (field.ownerDocument.hasFocus() || told === field)) return;
  giveFocus(field);
  await timersRun(field.ownerDocument);
}

export function giveFocus(field: HTMLElement): void {
  const before = told ?? activeIn(field);
  field.focus({ preventScroll: true });
  if (field.ownerDocument.hasFocus()) return;
  if (before !== null && before !== field && 'value' in before) fireLeaving(before);
  told = field;
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
  told = null;
  fire(field, new FocusEvent('blur', { composed: true }));
  fire(field, new FocusEvent('focusout', { bubbles: true, composed: true }));
}
