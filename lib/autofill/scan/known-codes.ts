import type { FieldClass, FieldElement, FieldFeatures } from '../dom/field-features.ts';

/** Keeps what a field was found to be, while it says the same of itself. */
export type KnownCodes = (
  elements: readonly FieldElement[],
  features: readonly FieldFeatures[],
  classes: readonly FieldClass[],
) => readonly FieldClass[];

interface Known {
  says: string;
  found: FieldClass;
}

/** What stood beside a code field goes away once it was pressed, as a button that has the code sent. */
export function createKnownCodes(): KnownCodes {
  const known = new WeakMap<FieldElement, Known>();
  const recall = (element: FieldElement, field: FieldFeatures) => {
    const before = known.get(element);
    return before?.says === ownWords(field) ? before.found : null;
  };
  return (elements, features, classes) => {
    const formsWithCode = new Set(
      features.flatMap(({ form }, n) => (/^otp/.test(classes[n]?.kind ?? '') ? [form] : [])),
    );
    return classes.map((found, n) => {
      const [element, field] = [elements[n], features[n]];
      if (element === undefined || field === undefined) return found;
      if (found.kind === 'otp') known.set(element, { says: ownWords(field), found });
      // A page that shows a better field by now means that one.
      if (found.kind !== 'other' || !known.has(element) || formsWithCode.has(field.form)) return found;
      const before = recall(element, field);
      return before === null ? found : { ...before, reasons: [...before.reasons, 'found to be one before'] };
    });
  };
}

function ownWords({ type, name, id, label, placeholder }: FieldFeatures): string {
  return JSON.stringify([type, name, id, label, placeholder]);
}
