import type { FieldClass, FieldFeatures } from '../../dom/field-features.ts';
import type { Finding } from './digit-boxes.ts';

/**
 * A list of calling codes in front of a number may have a field to search in. What is said about the number is said in
 * front of both, and the search comes first.
 */
export function findListSearches(fields: readonly FieldFeatures[], classes: readonly FieldClass[]): Finding {
  const found: Finding = new Map();
  for (const field of fields) {
    const next = fields[field.index + 1];
    if (!/^(tel|other)$/.test(classes[field.index]?.kind ?? '') || !searchesList(field)) continue;
    if (!next || classes[next.index]?.kind !== 'other' || !takesItsPlace(next, field)) continue;
    found.set(field.index, {
      kind: 'tel-country-code',
      reason: 'searches the calling codes in front of a number',
    });
    found.set(next.index, { kind: 'tel', reason: 'behind a list of calling codes' });
  }
  return found;
}

function searchesList({ opensList, type, value, callingCodeBeside }: FieldFeatures): boolean {
  return opensList && /^(text|search)$/.test(type) && value === '' && callingCodeBeside !== '';
}

/** Nothing is said about it but what stands in front of the list. */
function takesItsPlace(field: FieldFeatures, { form, box }: FieldFeatures): boolean {
  const { tag, type, label, opensList, maxLength, isLocked } = field;
  if (tag !== 'input' || !/^(text|tel|number)$/.test(type) || opensList || isLocked) return false;
  const isBeside = Math.abs(field.box.top - box.top) <= field.box.height && field.form === form;
  return isBeside && label === '' && (maxLength === null || maxLength >= 6);
}
