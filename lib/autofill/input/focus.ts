import { deepActiveElement } from '../dom/composed-tree.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { timersRun } from '../dom/timing.ts';
import { fire, fireChange } from './set-value.ts';

export function hasFocus(element: Element): boolean {
  return activeIn(element) === element;
}

export function activeIn(element: Element): Element | null {
  return deepActiveElement(element.ownerDocument);
}

/** Focus during one fill. Synthesizes the focus events that browsers do not fire in an unfocused window. */
export interface FocusSession {
  /** Focuses a field and lets the page react: input masks write into the field and move the caret. */
  focusField(field: FieldElement): Promise<void>;
  giveFocus(field: HTMLElement): void;
  /** Commits the value. False if the field did not have the focus. */
  leave(field: FieldElement): boolean;
  /** Unless the page has moved the focus elsewhere, or the field is gone. */
  goBack(field: FieldElement): boolean;
}

export function createFocusSession(): FocusSession {
  /** The element we told the page is focused. An unfocused window gets no focus events of its own. */
  let told: Element | null = null;

  function tellLeft(field: Element): void {
    told = null;
    fire(field, new FocusEvent('blur', { composed: true }));
    fire(field, new FocusEvent('focusout', { bubbles: true, composed: true }));
  }

  function giveFocus(field: HTMLElement): void {
    const before = told ?? activeIn(field);
    field.focus({ preventScroll: true });
    if (field.ownerDocument.hasFocus()) return;
    if (before !== null && before !== field && 'value' in before) tellLeft(before);
    told = field;
    fire(field, new FocusEvent('focus', { composed: true }));
    fire(field, new FocusEvent('focusin', { bubbles: true, composed: true }));
  }

  return {
    giveFocus,
    async focusField(field) {
      if (hasFocus(field) && (field.ownerDocument.hasFocus() || told === field)) return;
      giveFocus(field);
      await timersRun(field.ownerDocument);
    },
    leave(field) {
      fireChange(field);
      if (!hasFocus(field)) return false;
      field.blur();
      if (!field.ownerDocument.hasFocus()) tellLeft(field);
      return true;
    },
    goBack(field) {
      if (!field.isConnected || activeIn(field) !== field.ownerDocument.body) return false;
      giveFocus(field);
      return true;
    },
  };
}
