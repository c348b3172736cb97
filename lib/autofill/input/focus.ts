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

/** The focus while one fill goes on, with the events that a browser fires in the window in front only. */
export interface FocusSession {
  /** Gives the focus and lets the page answer it: masks write themselves into the field and move the caret. */
  focusField(field: FieldElement): Promise<void>;
  giveFocus(field: HTMLElement): void;
  /** What leaving the field does, while the focus ends up where it was: in the field, or where the page has moved it. */
  commit(field: FieldElement): void;
}

export function createFocusSession(): FocusSession {
  /** The element that the page was told has the focus. In a window without focus it hears of none from the browser. */
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
