import { parentAcross } from '../dom/composed-tree.ts';
import type { FieldElement } from '../dom/field-features.ts';

const MAX_TEXT = 3000;

/** Remembers the size of what surrounds the fields it was asked about. */
export function createFormOf(): (field: FieldElement) => Element {
  const large = new Map<Element, boolean>();
  const isLarge = (part: Element) => {
    const known = large.get(part) ?? lengthOf(part) - lengthOfLists(part) > MAX_TEXT;
    large.set(part, known);
    return known;
  };
  return (field) => {
    const form = field.form ?? field.closest('form,[role=form],dialog,[role=dialog]');
    if (form) return form;
    // Without a form: the largest part of the page around the field that is still small.
    let part: Element = field;
    for (let up = parentAcross(field); up && up.localName !== 'html'; up = parentAcross(up)) {
      if (isLarge(up)) break;
      part = up;
      if (up.localName === 'form') break;
    }
    return part;
  };
}

function lengthOf(part: Element): number {
  return part.textContent?.length ?? 0;
}

/** Lists are too long to be read. */
function lengthOfLists(part: Element): number {
  if (lengthOf(part) <= MAX_TEXT) return 0;
  return [...part.querySelectorAll('select,datalist')].reduce((sum, list) => sum + lengthOf(list), 0);
}

export function namesOfForm(container: Element): string {
  return ['id', 'name', 'class', 'action', 'data-testid']
    .map((name) => container.getAttribute(name) ?? '')
    .join(' | ');
}
