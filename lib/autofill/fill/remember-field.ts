import type { FillValue } from '../../domain/fill/field-memory.ts';
import type { PageAnswer } from '../../messaging/page-protocol.ts';
import { fingerprintOf } from '../describe/field-fingerprint.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { createFocusSession, hasFocus } from '../input/focus.ts';
import { highlight } from '../input/highlight.ts';
import { isTextField } from '../input/type-text.ts';
import { inSight } from '../sight/in-sight.ts';

interface Pointed {
  /** Null if unknown. */
  clicked: Element | null;
  focused: Element | null;
}

/**
 * Describes the field the user points at, so that it is recognized later whatever it looks like. Focus alone points at
 * nothing, because a page can move it; a field that only has the focus must be visible.
 */
export async function rememberField(
  page: Document,
  { clicked, focused }: Pointed,
  value: FillValue,
  isSeen: (fields: readonly FieldElement[], value: FillValue) => Promise<boolean> = inSight,
): Promise<PageAnswer> {
  const isClicked = isTextField(clicked);
  const field = isClicked ? clicked : focused;
  if (!isTextField(field)) return { outcome: 'no_field' };
  if (!isClicked && !(await isSeen([field], value))) return { outcome: 'unseen' };
  if (!hasFocus(field)) createFocusSession().giveFocus(field);
  highlight([field]);
  const memory = { field: fingerprintOf(page, field), userChosen: true, format: null, strategy: null };
  return { outcome: 'filled', memory: isClicked ? { ...memory, clicked: true } : memory };
}
