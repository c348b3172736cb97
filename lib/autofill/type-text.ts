import type { FieldElement } from './field-facts.ts';
import { nextTick, pause } from './pace.ts';
import { deepActiveElement } from './roots.ts';
import { fire, fireChange, fireInput, setNativeValue } from './set-value.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

const SETTLE_MS = 30;

export function isTextField(element: Element | null): element is TextField {
  if (element?.localName === 'textarea') return true;
  return (
    element?.localName === 'input' &&
    /^(text|tel|number|search|url|email|password)$/.test((element as HTMLInputElement).type)
  );
}

/**
 * Types as a person does: key by key, with the events that keys make. Into one field, or into boxes for one character
 * each; `fields` is asked again before each key, since pages replace their fields while one types. Returns what the
 * fields showed at the end, before they lost the focus.
 */
export async function typeText(
  text: string,
  fields: () => readonly TextField[],
  { continues = false } = {},
): Promise<string> {
  const first = fields()[0];
  if (!first) return '';
  await focusField(first);
  if (continues) caretToEnd(first);
  else first.select();
  let value = '';
  let last: TextField | null = null;
  for (const [position, character] of [...text].entries()) {
    const now = fields();
    const field = fieldForKey(now, position, last);
    if (!field) break;
    if (activeIn(field) !== field) {
      giveFocus(field);
      await nextTick();
    }
    if (now.length > 1) field.select();
    typeKey(field, character);
    last = field;
    const typed = fields();
    value = shownIn(typed.length > 0 ? typed : now);
    await nextTick();
  }
  // Some pages write the value only now; one that has moved on shows no field to read any more.
  if (fields().length > 0) value = shownIn(fields());
  await leave(fields().at(-1));
  return value;
}

function shownIn(fields: readonly TextField[]): string {
  return fields.map((field) => field.value).join('');
}

/** Gives the focus and lets the page answer it. */
export async function focusField(field: FieldElement): Promise<void> {
  if (activeIn(field) === field) return;
  giveFocus(field);
  // Masks answer a moment later, by writing themselves into the field and moving the caret.
  await pause(SETTLE_MS);
}

// In a window without focus the browser fires no events by itself.
function giveFocus(field: FieldElement): void {
  field.focus();
  if (field.ownerDocument.hasFocus()) return;
  fire(field, new FocusEvent('focus', { composed: true }));
  fire(field, new FocusEvent('focusin', { bubbles: true, composed: true }));
}

function activeIn(field: FieldElement): Element | null {
  return deepActiveElement(field.ownerDocument);
}

// In boxes the page may have moved the focus by itself, and then it is right; else the box follows from the position.
function fieldForKey(
  fields: readonly TextField[],
  position: number,
  last: TextField | null,
): TextField | undefined {
  if (fields.length === 1) return fields[0];
  const active = fields[0] && activeIn(fields[0]);
  const moved = fields.find((field) => field === active);
  if (moved && moved !== last) return moved;
  return fields[position];
}

function typeKey(field: TextField, character: string): void {
  const key = keyInit(character);
  const before = field.value;
  if (fire(field, new KeyboardEvent('keydown', key))) {
    const done = field.ownerDocument.execCommand('insertText', false, character);
    if (!done && field.value === before && !field.readOnly) insertBySetter(field, character);
  }
  fire(field, new KeyboardEvent('keyup', key));
}

function insertBySetter(field: TextField, character: string): void {
  setNativeValue(field, field.maxLength === 1 ? character : field.value + character);
  fireInput(field, character, 'insertText');
}

function keyInit(character: string): KeyboardEventInit {
  const upper = character.toUpperCase();
  const code = /\d/.test(character) ? `Digit${character}` : /[A-Z]/.test(upper) ? `Key${upper}` : '';
  const keyCode = upper.charCodeAt(0);
  return { key: character, code, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true };
}

function caretToEnd(field: TextField): void {
  try {
    field.setSelectionRange(field.value.length, field.value.length);
  } catch {
    // Fields of type number and email have no caret to set; focus puts it somewhere sensible.
  }
}

async function leave(last: TextField | undefined): Promise<void> {
  if (!last?.isConnected) return;
  const active = activeIn(last);
  const field = isTextField(active) ? active : last;
  fireChange(field);
  field.blur();
  if (!field.ownerDocument.hasFocus()) {
    fire(field, new FocusEvent('blur', { composed: true }));
    fire(field, new FocusEvent('focusout', { bubbles: true, composed: true }));
  }
  await nextTick();
}
