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
  /** Fires what leaving the field fires, but leaves the focus in the field, or wherever the page has moved it. */
  commit(field: FieldElement): void;
}

export function createFocusSession(): FocusSession {
  /** The element we told the page is focused. An unfocused window gets no focus events of its own. */
  let told: Element | null = null;

  function leave(field: Element): void {
    told = null;
    fire(field, new FocusEvent('blur', { composed: true }));
    fire(field, new FocusEvent('focusout', { bubbles: true, composed: true }));
  }

  function giveFocus(field: HTMLElement): void {
    const before = told ?? activeIn(field);
    field.focus({ preventScroll: true });
    if (field.ownerDocument.hasFocus()) return;
    if (before !== null && before !== field && 'value' in before) leave(before);
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
    commit(field) {
      fireChange(field);
      if (!hasFocus(field)) return;
      field.blur();
      if (!field.ownerDocument.hasFocus()) leave(field);
      if (field.isConnected && activeIn(field) === field.ownerDocument.body) giveFocus(field);
    },
  };
}
