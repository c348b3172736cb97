import { asField } from '../dom/editable-line.ts';
import { isInFront } from '../dom/page-properties.ts';
import { withoutMask } from '../dom/text-of.ts';
import { nextTick, pause, timersRun } from '../dom/timing.ts';
import { activeIn, type FocusSession, hasFocus } from './focus.ts';
import { keyDown, keyUp } from './key-events.ts';
import { opens } from './open-field.ts';
import { pasteText } from './paste-text.ts';
import { fireInput, insertText, setNativeValue } from './set-value.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Ways to enter a text, most likely to work first. Some pages react to only one of them: `no_keys`, what speech and
 * screen keyboards do, works on those that ignore synthetic keys.
 */
export const WAYS = ['keys', 'slow_keys', 'no_keys', 'paste', 'whole'] as const;
export type Way = (typeof WAYS)[number];

/** The page gets one event for the whole text, not one per key. */
export function isAtOnce(way: Way): way is 'paste' | 'whole' {
  return way === 'paste' || way === 'whole';
}

/** Longer than pages usually wait before they move the caret or the focus. */
const SLOW_MS = 30;

export function isTextField(element: Element | null): element is TextField {
  if (element?.localName === 'textarea') return true;
  const field = element?.localName === 'input' ? (element as HTMLInputElement) : asField(element);
  return field !== null && /^(text|tel|number|search|url|email|password)$/.test(field.type);
}

interface Typing {
  /** Append to the field's value instead of replacing it. */
  continues?: boolean;
  way?: Way;
  /** The field keeps the focus, as one whose list closes without. */
  stays?: boolean;
}

/**
 * Enters a text into one field or several boxes. `fields` is evaluated before each key, because pages replace fields during
 * typing. Returns what the fields showed before they lost the focus.
 */
export async function typeText(
  text: string,
  fields: () => readonly TextField[],
  focus: FocusSession,
  { continues = false, way = 'keys', stays = false }: Typing = {},
): Promise<string> {
  const enter = () => enterText(text, fields, focus, { continues, way });
  const value = await enter();
  if (stays) return value;
  const last = fields().find(hasFocus) ?? fields().at(-1);
  if (last && !(await remainsOnReturn(last, fields, focus))) {
    const again = await enter();
    for (const field of fields().filter(hasFocus)) focus.leave(field);
    await nextTick();
    return again;
  }
  await nextTick();
  return value;
}

/** Leaves the field and enters it again. False if the page empties it, and should be left alone. */
async function remainsOnReturn(
  last: TextField,
  fields: () => readonly TextField[],
  focus: FocusSession,
): Promise<boolean> {
  if (!focus.leave(last)) return true;
  // By now, the page has begun whatever it does for other reasons.
  await timersRun(last.ownerDocument);
  const held = withoutMask(textOfFields(fields()));
  if (!focus.goBack(last)) return true;
  await timersRun(last.ownerDocument);
  return fields().length === 0 || withoutMask(textOfFields(fields())).length >= held.length;
}

async function enterText(
  text: string,
  fields: () => readonly TextField[],
  focus: FocusSession,
  { continues, way }: Required<Omit<Typing, 'stays'>>,
): Promise<string> {
  const [first] = fields();
  if (!first) return '';
  await focus.focusField(first);
  if (way === 'slow_keys') await pause(SLOW_MS);
  if (continues) caretToEnd(first);
  else first.select();
  // Some masks look at timed intervals for what is selected.
  if (way === 'slow_keys') await pause(SLOW_MS);
  if (isAtOnce(way)) return putWhole(text, first, fields, way);
  return typeKeys(text, fields, focus, way);
}

async function typeKeys(
  text: string,
  fields: () => readonly TextField[],
  focus: FocusSession,
  way: 'keys' | 'slow_keys' | 'no_keys',
): Promise<string> {
  const [first] = fields();
  const answered =
    way === 'slow_keys' && first && isInFront(first.ownerDocument) ? () => pause(SLOW_MS) : nextTick;
  let value = '';
  let last: TextField | null = null;
  for (const [position, character] of [...text].entries()) {
    const expected = () => fieldForKey(fields(), position, last);
    // Some pages unlock each box when the previous one is filled. Until then a key would go elsewhere.
    if (position > 0 && !(await opens(expected, focus))) break;
    const now = fields();
    const field = expected();
    if (!field) break;
    await focus.focusField(field);
    // The page may have moved the focus on in response.
    if (!hasFocus(field) && field.isConnected) focus.giveFocus(field);
    if (now.length > 1 && field !== last) field.select();
    if (way === 'no_keys') putCharacter(field, character);
    else typeKey(field, character);
    last = field;
    const typed = fields();
    value = textOfFields(typed.length > 0 ? typed : now);
    await answered();
  }
  // Some pages write the value only now. If the page has moved on, there is no field left to read.
  return fields().length > 0 ? textOfFields(fields()) : value;
}

async function putWhole(
  text: string,
  first: TextField,
  fields: () => readonly TextField[],
  way: 'paste' | 'whole',
): Promise<string> {
  if (way === 'paste') pasteText(first, text);
  else {
    // Like the browser's own SMS autofill: everything goes into the first box, for the page to distribute.
    setNativeValue(first, text);
    fireInput(first, text, 'insertReplacementText');
  }
  const before = textOfFields(fields());
  await nextTick();
  await nextTick();
  return fields().length > 0 ? textOfFields(fields()) : before;
}

function textOfFields(fields: readonly TextField[]): string {
  return fields.map((field) => field.value).join('');
}

// If the page moved the focus to another box, that box is right, unless the move came late and went backward. Otherwise the
// position decides.
function fieldForKey(
  fields: readonly TextField[],
  position: number,
  last: TextField | null,
): TextField | undefined {
  if (fields.length === 1) return fields[0];
  const active = fields[0] && activeIn(fields[0]);
  const moved = fields.find((field) => field === active);
  const expected = fieldAt(fields, position);
  const goesBack = moved && expected && fields.indexOf(moved) < fields.indexOf(expected);
  return moved && moved !== last && last !== null && !goesBack ? moved : expected;
}

/** Boxes may take several characters each. */
function fieldAt(fields: readonly TextField[], position: number): TextField | undefined {
  let room = 0;
  return fields.find((field) => {
    room += Math.max(1, field.maxLength);
    return position < room;
  });
}

function typeKey(field: TextField, character: string): void {
  if (keyDown(field, character)) putCharacter(field, character);
  keyUp(field, character);
}

function putCharacter(field: TextField, character: string): void {
  const before = field.value;
  const isDone = insertText(field, character);
  if (!isDone && field.value === before && !field.readOnly) insertBySetter(field, character);
}

function insertBySetter(field: TextField, character: string): void {
  setNativeValue(field, field.maxLength === 1 ? character : field.value + character);
  fireInput(field, character, 'insertText');
}

function caretToEnd(field: TextField): void {
  try {
    field.setSelectionRange(field.value.length, field.value.length);
  } catch {
    // Number and email fields have no caret to set. Focus puts it somewhere sensible.
  }
}
