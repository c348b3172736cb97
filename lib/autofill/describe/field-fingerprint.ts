import type { FieldMemory } from '../../domain/fill/field-memory.ts';
import { rootsIn } from '../dom/composed-tree.ts';
import { isDrawn } from '../dom/drawn.ts';
import type { FieldElement } from '../dom/field-features.ts';
import { clip } from '../dom/text-of.ts';
import { createLabelOf } from './labels.ts';

type FieldFingerprint = FieldMemory['field'];

const NAMES = ['id', 'name', 'label', 'placeholder'] as const;
/** One equal name, or the same kind and position on a page that names nothing. */
const ENOUGH = 2;

export function fingerprintOf(page: Document, field: FieldElement): FieldFingerprint {
  return describe(field, fieldsOf(page).indexOf(field), createLabelOf());
}

export function findByFingerprint(page: Document, fingerprint: FieldFingerprint): FieldElement | null {
  let best: FieldElement | null = null;
  let bestLikeness = ENOUGH - 1;
  const labelOf = createLabelOf();
  fieldsOf(page).forEach((field, position) => {
    const found = likeness(describe(field, position, labelOf), fingerprint);
    if (found > bestLikeness && canBeUsed(field)) [best, bestLikeness] = [field, found];
  });
  return best;
}

function fieldsOf(page: Document): FieldElement[] {
  return [...rootsIn(page)].flatMap((root) => [
    ...root.querySelectorAll<FieldElement>('input:not([type=hidden]),textarea,select'),
  ]);
}

function describe(
  field: FieldElement,
  position: number,
  labelOf: (field: FieldElement) => string,
): FieldFingerprint {
  return {
    tag: clip(field.localName),
    type: field.type,
    id: clip(field.id),
    name: clip(field.name),
    label: labelOf(field),
    placeholder: clip(field.getAttribute('placeholder') ?? ''),
    position,
  };
}

// Some pages give fields new ids on every visit, so a different name counts less than an equal one.
function likeness(field: FieldFingerprint, fingerprint: FieldFingerprint): number {
  if (field.tag !== fingerprint.tag) return 0;
  const alike = NAMES.filter((name) => fingerprint[name] !== '' && field[name] === fingerprint[name]).length;
  const unlike = NAMES.filter((name) => field[name] !== fingerprint[name]).length;
  const sameType = field.type === fingerprint.type ? 1 : -1;
  const samePosition = field.position === fingerprint.position ? 1 : 0;
  return 2 * alike - unlike + sameType + samePosition;
}

// The user once had the focus in it, so it can be drawn, however faintly.
function canBeUsed(field: FieldElement): boolean {
  return !field.disabled && isDrawn(field);
}
