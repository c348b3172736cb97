import { nextTick } from '../dom/timing.ts';
import { type FocusSession, hasFocus } from './focus.ts';
import { insertText, restoreValue } from './set-value.ts';
import type { TextField } from './type-text.ts';

/** Restores the values from before an attempt, by typing if the page ignores set values. */
export async function restoreValues(
  fields: () => readonly TextField[],
  values: readonly string[],
  focus: FocusSession,
): Promise<void> {
  for (const [n, value] of values.entries()) {
    const field = fields()[n];
    if (!field) continue;
    restoreValue(field, value);
    await nextTick();
    const now = fields()[n];
    if (!now || now.value === value) continue;
    if (!hasFocus(now)) focus.giveFocus(now);
    now.select();
    if (value === '') now.ownerDocument.execCommand('delete');
    else insertText(now, value);
    await nextTick();
  }
}
