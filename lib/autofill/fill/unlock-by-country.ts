import type { PhoneParts } from '../../domain/phone.ts';
import { setCountry } from '../country/country-field.ts';
import { parentAcross } from '../dom/composed-tree.ts';
import { becomesTrue } from '../dom/timing.ts';
import type { FocusSession } from '../input/focus.ts';
import { restoreValue } from '../input/set-value.ts';
import type { PageScanner } from '../scan/page-scanner.ts';
import { isLocked } from '../sight/locked.ts';

const OPENS_WITHIN_MS = 500;
const TYPED_NUMBER = 'input:is([type=tel],[type=text],[type=number],:not([type]))';

/** Some pages open the number's field only once its country is chosen. Returns how to undo that, or null if nothing opened. */
export async function unlockByCountry(
  scanner: PageScanner,
  parts: PhoneParts,
  focus: FocusSession,
): Promise<(() => void) | null> {
  const { elements, classes, features } = scanner.read();
  const at = classes.findIndex(({ kind }, n) => kind === 'tel-country-code' && features[n]?.tag === 'select');
  const list = elements[at] as HTMLSelectElement | undefined;
  const field = list && lockedBehind(list);
  if (!list || !field) return null;
  const before = list.value;
  await setCountry(() => list, parts, features[at]?.language ?? '', focus);
  if (await becomesTrue(list.ownerDocument, () => !isLocked(field), OPENS_WITHIN_MS))
    return () => restoreValue(list, before);
  restoreValue(list, before);
  return null;
}

/** The field right behind the list, if nobody can type into it yet. */
function lockedBehind(list: HTMLSelectElement): HTMLInputElement | null {
  const around = list.form ?? parentAcross(parentAcross(list) ?? list);
  const inputs = [...(around?.querySelectorAll<HTMLInputElement>(TYPED_NUMBER) ?? [])];
  const next = inputs.find((one) => list.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  return next?.matches(':disabled') && next.checkVisibility() ? next : null;
}
