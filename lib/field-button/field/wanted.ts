import type { FieldElement, FieldKind } from '../../autofill/dom/field-features.ts';
import type { PageScan } from '../../autofill/scan/page-scanner.ts';
import type { FillValue } from '../../domain/fill/field-memory.ts';

export interface WantedField {
  value: FillValue;
  /** One field, or all boxes of a code in order. */
  fields: readonly HTMLInputElement[];
}

const NUMBER_KINDS = new Set<FieldKind>([
  'tel',
  'tel-national',
  'tel-area-code',
  'tel-local',
  'tel-local-prefix',
  'tel-local-suffix',
]);

/** What the field is for. Null for other fields and for codes that are not sent by SMS. */
export function wantedAt(
  { classes, elements, features }: PageScan,
  field: HTMLInputElement,
): WantedField | null {
  const at = elements.indexOf(field);
  const found = classes[at];
  if (!found) return null;
  if (NUMBER_KINDS.has(found.kind)) return { value: 'number', fields: [field] };
  if (found.kind !== 'otp' && found.kind !== 'otp-digit') return null;
  const channel = found.codeBy();
  if (channel === 'app' || channel === 'email') return null;
  if (found.kind === 'otp') return { value: 'code', fields: [field] };
  const isBox = (index: number) =>
    classes[index]?.kind === 'otp-digit' && features[index]?.form === features[at]?.form;
  let first = at;
  let last = at;
  while (isBox(first - 1)) first--;
  while (isBox(last + 1)) last++;
  return { value: 'code', fields: elements.slice(first, last + 1).filter(isInput) };
}

function isInput(field: FieldElement): field is HTMLInputElement {
  return field.localName === 'input';
}
