import type { FieldClass, FieldElement, FieldFeatures } from '../dom/field-features.ts';

/** Keeps what a field was found to be, as long as it describes itself the same way. */
export type KnownCodes = (
  elements: readonly FieldElement[],
  features: readonly FieldFeatures[],
  classes: readonly FieldClass[],
) => readonly FieldClass[];

interface Known {
  says: string;
  found: FieldClass;
}

/** Things beside a code field go away once used, such as the button that sends the code. */
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
      // A page that now shows a better field means that one.
      if (found.kind !== 'other' || !known.has(element) || formsWithCode.has(field.form)) return found;
      const before = recall(element, field);
      return before === null ? found : { ...before, reasons: [...before.reasons, 'found to be one before'] };
    });
  };
}

function ownWords({ type, name, id, label, placeholder }: FieldFeatures): string {
  return JSON.stringify([type, name, id, label, placeholder]);
}
