import { byPosition, type Root } from '../dom/composed-tree.ts';
import { asField } from '../dom/editable-line.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { isLocked, mayOpenOnEntry } from '../sight/locked.ts';
import { isFrameInSight, isInSight } from '../sight/visible.ts';

const NOT_TYPED_INTO =
  /^(hidden|submit|button|image|reset|checkbox|radio|file|range|color|date|datetime-local|month|week|time)$/;
const MAX_FIELDS = 300;

/** Measuring a field costs more than everything else we read about most fields, so it is done once. */
export interface PlacedField {
  element: FieldElement;
  box: DOMRect;
  isLocked: boolean;
  /** It is read-only, but may not be once it is entered. */
  opensOnEntry: boolean;
}

/** Fields that people may type into. `also` is always included, even if it looks hidden. */
export function fieldsIn(roots: readonly Root[], also: Element | null): PlacedField[] {
  const found: PlacedField[] = [];
  for (const root of roots) {
    const isShown = isFrameInSight(root.ownerDocument ?? (root as Document));
    for (const element of allFieldsOf(root)) {
      if (NOT_TYPED_INTO.test(element.type) || found.length >= MAX_FIELDS) continue;
      const opensOnEntry = mayOpenOnEntry(element);
      const locked = !opensOnEntry && isLocked(element);
      const mayOpen = () => !locked || mayOpenAfter(found.at(-1)?.element, element);
      if (element !== also && !(isShown && mayOpen())) continue;
      const box = element.getBoundingClientRect();
      if (element === also || isInSight(element, box))
        found.push({ element, box, isLocked: locked, opensOnEntry });
    }
  }
  return found;
}

/** Some pages enable each digit box once the one before is filled. Such a box looks just like the one before. */
function mayOpenAfter(previous: FieldElement | undefined, field: FieldElement): boolean {
  if (previous?.localName !== 'input' || field.localName !== 'input' || previous.type !== field.type)
    return false;
  const [{ maxLength }, other] = [field as HTMLInputElement, previous as HTMLInputElement];
  return maxLength <= 1 && maxLength === other.maxLength && field.className === other.className;
}

// Querying one tag at a time is ten times as fast as a selector list.
function allFieldsOf(root: Root): FieldElement[] {
  const inputs = [...root.querySelectorAll('input')];
  const others = [
    ...root.querySelectorAll('select'),
    ...root.querySelectorAll('textarea'),
    ...[...root.querySelectorAll('[contenteditable]')].flatMap((element) => asField(element) ?? []),
  ];
  return others.length === 0 ? inputs : [...inputs, ...others].sort(byPosition);
}
