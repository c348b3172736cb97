import { createClassify } from '../classify/classify.ts';
import { createRules, type Rules } from '../classify/evidence/rules.ts';
import { fieldsIn, type PlacedField } from '../describe/collect.ts';
import { deepActiveElement, rootsIn } from '../dom/composed-tree.ts';
import type { FieldClass, FieldElement, FieldFeatures } from '../dom/field-features.ts';
import { createIsSeen } from '../sight/visible.ts';
import { createFieldScan } from './field-scan.ts';
import { createKnownCodes } from './known-codes.ts';

export interface PageScan {
  features: readonly FieldFeatures[];
  classes: readonly FieldClass[];
  elements: readonly FieldElement[];
}

export interface PageScanner {
  rules: Rules;
  /** `also`: an element to include even if it looks hidden or unusable. */
  read(also?: Element | null): PageScan;
  /** The element with the focus, wherever it is. */
  focused(): Element | null;
}

export function createPageScanner(page: Document): PageScanner {
  const rules = createRules();
  const fieldScan = createFieldScan(createClassify(rules));
  const knownCodes = createKnownCodes();
  const read = (also: Element | null, thoroughly: boolean): PageScan => {
    const roots = [...rootsIn(page, thoroughly)];
    let fields = fieldsIn(roots, also);
    const isSeen = createIsSeen();
    fieldScan.begin(roots);
    for (;;) {
      const { features, classes: found } = fieldScan.of(fields);
      const elements = fields.map(({ element }) => element);
      const classes = knownCodes(elements, features, found);
      const counts = ({ element, box, isLocked, opensOnEntry }: PlacedField, n: number) => {
        if (!matters(classes[n])) return !isLocked && !opensOnEntry;
        if (opensOnEntry && classes[n]?.kind === 'tel-country-code') return false;
        return isSeen(element, box, isCode(classes[n]));
      };
      const seen = fields.filter((field, n) => field.element === also || counts(field, n));
      if (seen.length === fields.length) return { features, classes, elements };
      // Without the fields that nobody can see or use, the others may be read differently.
      fields = seen;
    }
  };
  return {
    rules,
    read: (also = null) => {
      const quick = read(also, false);
      return quick.classes.some(matters) ? quick : read(also, true);
    },
    focused: () => deepActiveElement(page),
  };
}

function matters(found: FieldClass | undefined): boolean {
  return found !== undefined && (found.kind !== 'other' || found.mayTakePhone);
}

function isCode(found: FieldClass | undefined): boolean {
  return found?.kind === 'otp' || found?.kind === 'otp-digit';
}
