import { becomesTrue, nextTick, pause } from '../dom/timing.ts';
import { isLocked } from '../sight/visible.ts';
import { activeIn, type FocusSession, hasFocus } from './focus.ts';
import { keyDown, keyUp } from './key-events.ts';
import { pasteText } from './paste-text.ts';
import { fireInput, insertText, setNativeValue } from './set-value.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** How a text gets into fields, the likeliest first. A page may listen to one of them only. */
export const WAYS = ['keys', 'slow_keys', 'paste', 'whole'] as const;
export type Way = (typeof WAYS)[number];

/** Longer than what pages wait before they move the caret or the focus. */
const SLOW_MS = 30;
/** How long a box may take to open. */
const OPENS_WITHIN_MS = 500;

export function isTextField(element: Element | null): element is TextField {
  if (element?.localName === 'textarea') return true;
  return (
    element?.localName === 'input' &&
    /^(text|tel|number|search|url|email|password)$/.test((element as HTMLInputElement).type)
  );
}

interface Typing {
  /** What is typed follows what the field already holds, instead of replacing it. */
  continues?: boolean;
  way?: Way;
}

/**
 * Puts a text into one field, or into boxes for some characters each. `fields` is asked again before each key, since
 * pages replace their fields while one types. Returns what the fields showed before they were left.
 */
export async function typeText(
  text: string,
  fields: () => readonly TextField[],
  focus: FocusSession,
  { continues = false, way = 'keys' }: Typing = {},
): Promise<string> {
  const [first] = fields();
  if (!first) return '';
  await focus.focusField(first);
  const isSlow = way === 'slow_keys' && first.ownerDocument.visibilityState === 'visible';
  if (way === 'slow_keys') await pause(SLOW_MS);
  if (continues) caretToEnd(first);
  else first.select();
  let value: string;
  if (way === 'paste' || way === 'whole') {
    value = await putWhole(text, first, fields, way);
  } else {
    value = await typeKeys(text, fields, focus, isSlow ? () => pause(SLOW_MS) : nextTick);
  }
  const last = fields().find(hasFocus) ?? fields().at(-1);
  if (last) focus.commit(last);
  await nextTick();
  return value;
}

async function typeKeys(
  text: string,
  fields: () => readonly TextField[],
  focus: FocusSession,
  answered: () => Promise<void>,
): Promise<string> {
  let value = '';
  let last: TextField | null = null;
  for (const [position, character] of [...text].entries()) {
    const expected = () => fieldForKey(fields(), position, last);
    if (position > 0 && !(await opens(expected))) break;
    const now = fields();
    const field = expected();
    if (!field) break;
    await focus.focusField(field);
    // The page may have answered the focus by moving it on.
    if (!hasFocus(field) && field.isConnected) focus.giveFocus(field);
    if (now.length > 1 && field !== last) field.select();
    typeKey(field, character);
    last = field;
    const typed = fields();
    value = textOfFields(typed.length > 0 ? typed : now);
    await answered();
  }
  // Some pages write the value only now; one that has moved on shows no field to read any more.
  return fields().length > 0 ? textOfFields(fields()) : value;
}

/** Some pages open each box when the one before is filled. A locked one must not be typed for: the key would go elsewhere. */
async function opens(next: () => TextField | undefined): Promise<boolean> {
  const field = next();
  if (!field || !isLocked(field)) return true;
  return becomesTrue(field.ownerDocument, () => next() !== field || !isLocked(field), OPENS_WITHIN_MS);
}

async function putWhole(
  text: string,
  first: TextField,
  fields: () => readonly TextField[],
  way: 'paste' | 'whole',
): Promise<string> {
  if (way === 'paste') pasteText(first, text);
  else {
    // As codes from messages are filled by the browser itself: all into the first box, for the page to spread.
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

// In boxes the page may have moved the focus by itself, and then it is right, unless it comes too late and goes back.
// Else the box follows from the position.
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

/** Boxes for three characters each are filled one after the other. */
function fieldAt(fields: readonly TextField[], position: number): TextField | undefined {
  let room = 0;
  return fields.find((field) => {
    room += Math.max(1, field.maxLength);
    return position < room;
  });
}

function typeKey(field: TextField, character: string): void {
  const before = field.value;
  if (keyDown(field, character)) {
    const isDone = insertText(field, character);
    if (!isDone && field.value === before && !field.readOnly) insertBySetter(field, character);
  }
  keyUp(field, character);
}

function insertBySetter(field: TextField, character: string): void {
  setNativeValue(field, field.maxLength === 1 ? character : field.value + character);
  fireInput(field, character, 'insertText');
}

function caretToEnd(field: TextField): void {
  try {
    field.setSelectionRange(field.value.length, field.value.length);
  } catch {
    // Fields of type number and email have no caret to set; focus puts it somewhere sensible.
  }
}
