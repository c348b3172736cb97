import type { FieldElement, FieldFacts, FieldKind } from '../../lib/autofill/dom/field-facts.ts';
import { rootsIn } from '../../lib/autofill/dom/roots.ts';
import { createPageReader } from '../../lib/autofill/scan/reader.ts';

/** What the extension makes of one field. */
export interface Verdict {
  /** `unseen`: left out before it was classified, because nobody sees it. */
  kind: FieldKind | 'unseen';
  score: number;
  reasons: readonly string[];
  /** What the page calls the field. */
  about: string;
}

export interface PageVerdicts {
  /** In the order of the selectors that were asked for. */
  labelled: Verdict[];
  /** Hits on fields that no selector stands for. */
  unlabelled: Verdict[];
}

/** Reads the document as the page script does. */
export function readFields(selectors: readonly string[], stripAutocomplete: boolean): PageVerdicts {
  if (stripAutocomplete) removeAutocomplete();
  const { elements, facts, classes } = createPageReader(document).read();
  const verdictAt = (index: number): Verdict => {
    const { kind, score, reasons } = classes[index] ?? { kind: 'unseen', score: 0, reasons: [] };
    return { kind, score, reasons, about: about(facts[index]) };
  };
  const roots = [...rootsIn(document)];
  const asked = selectors.map((selector) => {
    const element = roots.map((root) => root.querySelector(selector)).find((found) => found !== null);
    return elements.indexOf(element as FieldElement);
  });
  return {
    labelled: asked.map(verdictAt),
    unlabelled: elements
      .map((_, index) => index)
      .filter((index) => !asked.includes(index) && classes[index]?.kind !== 'other')
      .map(verdictAt),
  };
}

function removeAutocomplete(): void {
  for (const root of rootsIn(document)) {
    for (const element of root.querySelectorAll('[autocomplete]')) element.removeAttribute('autocomplete');
  }
}

function about(facts: FieldFacts | undefined): string {
  if (facts === undefined) return '';
  const { tag, type, name, id, label, before, placeholder, maxLength } = facts;
  const said = { name, id, label, before, placeholder, maxLength };
  const parts = Object.entries(said).filter(([, value]) => value !== '' && value !== null);
  return [`${tag} ${type}`.trim(), ...parts.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(
    ' ',
  );
}
