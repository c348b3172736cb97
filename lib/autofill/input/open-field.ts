import type { FieldElement } from '../dom/field-features.ts';
import { becomesTrue } from '../dom/timing.ts';
import { isLocked, isReadOnly, noteEntered } from '../sight/locked.ts';
import { click } from './click.ts';
import type { FocusSession } from './focus.ts';

const OPENS_WITHIN_MS = 500;

/**
 * Waits for a field that the page has locked so far. Resolves to whether it takes text now. One that is read-only is
 * entered as a person would: by focus, then by a click.
 */
export async function opens(
  field: () => FieldElement | undefined,
  focus: Pick<FocusSession, 'focusField'>,
): Promise<boolean> {
  const first = field();
  const isOpen = () => {
    const now = field();
    return now === undefined || !isLocked(now);
  };
  if (first === undefined || isOpen()) return true;
  const isShut = () => !isOpen() && first.isConnected && isReadOnly(first);
  if (isShut()) await focus.focusField(first);
  if (isShut()) click(first);
  const isOpened = await becomesTrue(first.ownerDocument, isOpen, OPENS_WITHIN_MS);
  noteEntered(first);
  return isOpened;
}
