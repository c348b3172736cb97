import type { Classify } from '../classify/classify.ts';
import type { PlacedField } from '../describe/collect.ts';
import { featuresOf } from '../describe/features-of.ts';
import type { Root } from '../dom/composed-tree.ts';
import type { FieldClass, FieldFeatures } from '../dom/field-features.ts';
import { watchForChange } from './unchanged-page.ts';

interface FieldsRead {
  features: readonly FieldFeatures[];
  classes: readonly FieldClass[];
}

/** Reads fields, and keeps what was read while the page stays as it is. */
export interface FieldScan {
  /** What is read from now on is in these roots. */
  begin(roots: readonly Root[]): void;
  of(fields: readonly PlacedField[]): FieldsRead;
}

/** First all fields are read, then those that can be seen are read again. */
const MAX_SCANS = 4;

export function createFieldScan(classify: Classify): FieldScan {
  const page = watchForChange();
  let known: (FieldsRead & { fields: readonly PlacedField[] })[] = [];
  return {
    begin(roots) {
      if (page.isSame(roots)) return;
      known = [];
      page.watch(roots);
    },
    of(fields) {
      const before = known.find((one) => areSame(one.fields, fields) && holdSame(one.features, fields));
      if (before) return before;
      const features = featuresOf(fields);
      const read = { fields, features, classes: classify(features) };
      known = [read, ...known].slice(0, MAX_SCANS);
      return read;
    },
  };
}

/** A field moves without a change of the page, for example with its window. */
function areSame(some: readonly PlacedField[], others: readonly PlacedField[]): boolean {
  return (
    some.length === others.length &&
    some.every((field, n) => {
      const other = others[n];
      return (
        field.element === other?.element && field.isLocked === other.isLocked && sameBox(field.box, other.box)
      );
    })
  );
}

function sameBox(one: DOMRect, other: DOMRect): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

/** No change of the page reports typing. */
function holdSame(features: readonly FieldFeatures[], fields: readonly PlacedField[]): boolean {
  return features.every(({ value }, n) => value === fields[n]?.element.value);
}
