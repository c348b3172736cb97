import { nextTick } from '../dom/timing.ts';
import { activeIn, type FocusSession } from './focus.ts';
import { pressKey } from './key-events.ts';
import { restoreValues } from './restore.ts';
import { fire, fireChange, fireInput, LIKE_A_USERS, setNativeValue } from './set-value.ts';
import { isTextField, type TextField, typeText } from './type-text.ts';

/**
 * Puts back what the fields held before a fill that the page accepted. Uses the keys a person would, last box first,
 * because widgets with a value of their own follow keys rather than set values.
 */
export async function takeOut(
  fields: () => readonly TextField[],
  before: readonly string[],
  focus: FocusSession,
): Promise<void> {
  const [first] = fields();
  const focused = first ? activeIn(first) : null;
  const isBack = () => fields().every(({ value }, n) => value === before[n]);
  for (let n = before.length - 1; n >= 0; n--) {
    const field = fields()[n];
    if (field && field.value !== '') await erase(field, focus);
  }
  const text = before.join('');
  if (!isBack() && before.length > 1 && text !== '') await typeText(text, fields, focus);
  if (!isBack()) await restoreValues(fields, before, focus);
  // A user in another field stays there.
  if (isTextField(focused) && !fields().includes(focused)) focus.giveFocus(focused);
}

async function erase(field: TextField, focus: FocusSession): Promise<void> {
  await focus.focusField(field);
  field.select();
  pressKey(field, 'Backspace', () => deleteAll(field));
  fireChange(field);
  await nextTick();
}

function deleteAll(field: TextField): void {
  const inputType = 'deleteContentBackward';
  const init = { ...LIKE_A_USERS, inputType };
  // Browsers fire it for keys, not for commands.
  if (!fire(field, new InputEvent('beforeinput', init))) return;
  const { value } = field;
  field.ownerDocument.execCommand('delete');
  if (field.value !== value || field.readOnly) return;
  setNativeValue(field, '');
  fireInput(field, null, inputType);
}
