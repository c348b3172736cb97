import type { FieldElement } from '../dom/field-features.ts';

/** What events are like that a person causes: they leave shadow roots, and the page may prevent them. */
export const LIKE_A_USERS = { bubbles: true, cancelable: true, composed: true };

/** Sets a value with the native setter, past any override of the page. Fires no event. */
export function setNativeValue(field: FieldElement, value: string): void {
  if (!/^(input|select|textarea)$/.test(field.localName)) {
    field.textContent = value;
    return;
  }
  const prototype =
    field.localName === 'select'
      ? HTMLSelectElement.prototype
      : field.localName === 'textarea'
        ? HTMLTextAreaElement.prototype
        : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
}

export function fire(target: Element, event: Event): boolean {
  return target.dispatchEvent(event);
}

export function fireInput(field: Element, data: string | null, inputType: string): void {
  fire(field, new InputEvent('input', { bubbles: true, composed: true, data, inputType }));
}

export function fireChange(field: Element): void {
  fire(field, new Event('change', { bubbles: true }));
}

/**
 * Inserts at the caret of the focused field, as typing does. Fires `beforeinput`, because browsers do so for keys but not
 * for commands. Returns false if the browser did not insert and the page did not prevent it.
 */
export function insertText(
  field: Element,
  text: string,
  inputType: 'insertText' | 'insertFromPaste' = 'insertText',
): boolean {
  const init = { ...LIKE_A_USERS, data: text, inputType };
  if (!fire(field, new InputEvent('beforeinput', init))) return true;
  return field.ownerDocument.execCommand('insertText', false, text);
}

export function restoreValue(field: FieldElement, value: string): void {
  if (!field.isConnected || field.value === value) return;
  setNativeValue(field, value);
  fireInput(field, value, 'insertReplacementText');
  fireChange(field);
}
